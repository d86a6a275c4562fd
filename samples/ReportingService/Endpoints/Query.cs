using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace ReportingService.Endpoints;

/// <summary>Texts of a query as the library's types; what cannot be read becomes a problem.</summary>
internal static class Query
{
    public static AssessmentPeriod Period(string text) => AssessmentPeriod.Parse(text);

    public static RankingMetric Metric(string? key) => key is null ? RankingMetric.Index : RankingMetric.ByKey(key);

    public static TieRule Ties(string? key) => key is null ? TieRule.Share : TieRule.ByKey(key);

    public static Language Language(string? text) => text switch
    {
        null or "zh" => AirQuality.Terms.Language.Chinese,
        "en" => AirQuality.Terms.Language.English,
        _ => throw new FormatException($"lang: expected zh or en, found '{text}'."),
    };

    /// <summary>How far behind the data a day may lie: days without data are counted one by one.</summary>
    private const int DaysBehind = 366;

    /// <summary>A day, by default the last one of the data; from their first day to a year behind them.</summary>
    public static LocalDate AsOf(string? text, DataSet set)
    {
        if (text is null)
            return set.Days.LastDay;
        var date = LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var read } ? read : throw new FormatException($"asOf: expected a date such as 2026-10-31, found '{text}'.");
        var last = set.Days.LastDay.PlusDays(DaysBehind);
        return date >= set.Days.FirstDay && date <= last ? date
            : throw new FormatException($"asOf: expected a date from {LocalDatePattern.Iso.Format(set.Days.FirstDay)} to {LocalDatePattern.Iso.Format(last)}, found '{text}'.");
    }
}
