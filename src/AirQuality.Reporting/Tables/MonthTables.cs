using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>The months of the area looked at closely.</summary>
internal static class MonthTables
{
    private static readonly Figure Pm25 = Figure.Statistic(Pollutant.PM25);

    /// <summary>The levels whose days are counted, the best first: those of the edition of the last month, or of an earlier one that has more.</summary>
    public static IReadOnlyList<AqiCategory> LevelsOf(Report report) =>
        report.Months.Select(m => m.Month.Current.Edition.Levels).Reverse().MaxBy(l => l.Count) ?? [];

    /// <summary>The column of the days of a level.</summary>
    public static string Column(AqiCategory level) => FormattableString.Invariant($"level_{level.Level}");

    /// <summary>Index and PM2.5 by month and, for PM2.5, cumulated over the year, each beside last year's, with the goal of the year where there is one; the days of each level.</summary>
    public static Table Of(Report report, AreaNames names, Words words)
    {
        var levels = LevelsOf(report);
        var goal = report.Goals.FirstOrDefault(g => g.Goal.Area == report.Focus && g.Goal.Metric == GoalMetric.Statistic(Pollutant.PM25) && g.Goal.Period.Kind == PeriodKind.Year)?.Whole.Planned;
        return new Table(
            ["period", "index", "index_last", "pm25", "pm25_last", "pm25_to_date", "pm25_to_date_last", .. goal is null ? Array.Empty<string>() : ["goal"], .. levels.Select(Column)],
            report.Months.Select(m => (Cell[])
            [
                Cell.Text(m.Month.Current.Period.ToString()),
                .. Both(m.Month, Figure.Index),
                .. Both(m.Month, Pm25),
                .. Both(m.ToDate, Pm25),
                .. goal is { } value ? [Cell.Number(value)] : Array.Empty<Cell>(),
                .. levels.Select(level => Cell.Number(m.Month.Current.DayAqis.Count(d => d.Aqi is { } aqi && m.Month.Current.Edition.Level(aqi).Level == level.Level))),
            ]).ToList())
        {
            Title = words.Pick($"{names.Of(report.Focus)}逐月与今年以来", $"{names.Of(report.Focus)} by month and year to date"),
            Headers = new Dictionary<string, string>(levels.Select(level => KeyValuePair.Create(Column(level), words.Pick($"{words.Category(level)}（天）", $"{words.Category(level)}, days"))), StringComparer.Ordinal)
            {
                ["index_last"] = words.Pick("综合指数去年同期", "Index last year"),
                ["pm25_last"] = words.Pick("PM2.5去年同期", "PM2.5 last year"),
                ["pm25_to_date"] = words.Pick("PM2.5今年以来", "PM2.5 to date"),
                ["pm25_to_date_last"] = words.Pick("PM2.5去年同期累计", "PM2.5 to date last year"),
                ["goal"] = words.Pick("PM2.5年目标", "PM2.5 goal"),
            },
        };
    }

    private static Cell[] Both(AssessmentComparison comparison, Figure figure) => [Cell.Number(figure.Of(comparison.Current)), Cell.Number(figure.Of(comparison.Earlier[0]))];
}
