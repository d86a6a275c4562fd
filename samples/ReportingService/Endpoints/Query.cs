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

    /// <summary>A day, by default the last one of the data.</summary>
    public static LocalDate AsOf(string? text, DataSet set) =>
        text is null ? set.Days.LastDay
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date
        : throw new FormatException($"asOf: expected a date such as 2026-10-31, found '{text}'.");
}
