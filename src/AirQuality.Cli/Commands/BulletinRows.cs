using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Cli.Output;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Statistics;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>Every figure that bulletins have, one a row, and how many areas are in each group by good-day ratio.</summary>
internal static class BulletinRows
{
    private static readonly string[] Columns = ["area", "period", "figure", "pollutant", "value", "unit"];

    public static Table Of(DailyGrid days, IReadOnlyList<PeriodAssessment> assessments, AssessmentOptions options, AreaNames names, Words words) =>
        new(Columns, [.. assessments.SelectMany(a => BulletinFigures.Of(a).Concat(ThreeYearFigures.Of(days, a, options)).Select(f => new[]
        {
            Cell.Text(names.Of(a.Area)),
            Cell.Text(a.Period.ToString()),
            Cell.Text(f.Key) with { Display = f.Name.In(words.Language) },
            Cell.Text(f.Pollutant?.Symbol()),
            f.Key.StartsWith("attained", StringComparison.Ordinal) && f.Value is { } flag ? Cell.Flag(flag == 1) : Cell.Number(f.Value),
            Cell.Text(f.Unit == "d" ? words.Pick("天", "days") : f.Unit),
        })), .. assessments.Count > 1 ? Groups(assessments, words) : []]);

    private static IEnumerable<Cell[]> Groups(IReadOnlyList<PeriodAssessment> assessments, Words words)
    {
        var groups = GoodRatioGroups.Of(assessments);
        foreach (var (key, count, zh, en) in new[]
        {
            ("areas_good_ratio_100", groups.All, "优良天数比例为100%的区域", "areas with a good-day ratio of 100%"),
            ("areas_good_ratio_80", groups.From80, "优良天数比例80%至100%（不含100%）的区域", "areas with a good-day ratio from 80 to below 100%"),
            ("areas_good_ratio_50", groups.From50, "优良天数比例50%至80%（不含80%）的区域", "areas with a good-day ratio from 50 to below 80%"),
            ("areas_good_ratio_below_50", groups.Below50, "优良天数比例不足50%的区域", "areas with a good-day ratio below 50%"),
        })
        {
            yield return
            [
                Cell.Text("all") with { Display = words.Pick("全部区域", "all areas") },
                Cell.Text(assessments[0].Period.ToString()),
                Cell.Text(key) with { Display = words.Pick(zh, en) },
                Cell.Missing,
                Cell.Number(count),
                Cell.Text(words.Pick("个", count.ToString(CultureInfo.InvariantCulture) == "1" ? "area" : "areas")),
            ];
        }
    }
}
