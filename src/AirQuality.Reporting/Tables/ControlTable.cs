using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>
/// What the days left may average, with what it is made of: in a workbook the last two columns are formulas, so that somebody can ask what fewer days or another sum would
/// leave. Only where the formula gives the library's figure to the last digit.
/// </summary>
internal static class ControlTable
{
    private const int Scale = 1000;

    /// <summary>One row a goal of a mean and level that days are left of; <c>null</c> without any.</summary>
    public static Table? Of(Report report, AreaNames names, Words words)
    {
        var rows = report.Goals.Where(g => g.Goal.Metric.Kind == GoalKind.Mean).SelectMany(g => g.Periods.Select(p => Row(report, g, p, names, words))).OfType<Cell[]>().ToList();
        return rows.Count == 0 ? null : new Table(["area", "metric", "level", "period", "cap", "valid_days", "sum", "remaining_days", "left", "control"], rows)
        {
            Title = words.Pick("控制值的计算（可改上限、累计值和余下天数）", "How control values are made (cap, sum and days left may be changed)"),
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["level"] = words.Pick("层级", "Level"),
                ["cap"] = words.Pick("均值上限", "Cap of the mean"),
                ["sum"] = words.Pick("日值累计", "Sum of days"),
                ["left"] = words.Pick("余下总量", "Left in all"),
            },
        };
    }

    private static Cell[]? Row(Report report, TrackedGoal goal, TrackedPeriod period, AreaNames names, Words words)
    {
        if (period is not { Control: { } control, Cap: { } cap, RemainingDays: > 0 and var days })
            return null;
        var values = new ReportDays(report, goal.Goal.Area, goal.Goal.Metric.Pollutant!.Value);
        var known = Enumerable.Range(0, period.Period.Days).Select(period.Period.Start.PlusDays).Where(d => d <= report.AsOf).Select(values.Entering).OfType<decimal>().ToList();
        var below = period.CapMayBeReached ? 0 : 1; // a cap that may not be reached leaves a thousandth less
        var left = (decimal.Round(((cap * (period.ValidDays + days)) - known.Sum()) * Scale, MidpointRounding.AwayFromZero) - below) / Scale;
        if (known.Count != period.ValidDays || Math.Floor(decimal.Round(left * Scale) / days) / Scale != control)
            return null;
        return
        [
            Cell.Text(names.Of(goal.Goal.Area)), GoalCells.Metric(goal.Goal, words), GoalCells.Level(period.Level, words), Cell.Text(period.Period.ToString()),
            Cell.Number(cap), Cell.Number(period.ValidDays), Cell.Number(known.Sum()), Cell.Number(days),
            Cell.Number(left, 3) with { Formula = $"(ROUND(({{cap}}*({{valid_days}}+{{remaining_days}})-{{sum}})*{Scale},0)-{below})/{Scale}" },
            Cell.Number(control, 3) with { Formula = $"INT(ROUND({{left}}*{Scale},0)/{{remaining_days}})/{Scale}" },
        ];
    }
}
