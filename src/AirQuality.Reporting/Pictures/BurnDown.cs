using AirQuality.Assessments;
using AirQuality.Reporting.Facts;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Pictures;

/// <summary>What is left of a goal's budget day by day over one period: planned, in fact, and as it may go on.</summary>
internal sealed class BurnDown
{
    private readonly Report report;
    private readonly Goal goal;
    private readonly AssessmentPeriod period;
    private readonly Lazy<(double Low, double High)?> outlook;

    private BurnDown(Report report, Goal goal, TrackedPeriod tracked)
    {
        (this.report, this.goal, period, Tracked) = (report, goal, tracked.Period, tracked);
        outlook = new(Drawn);
        var spent = Spent();
        var left = tracked.Control is { } control ? control * tracked.RemainingDays
            : tracked.AllowedDays is { } allowed ? allowed
            : (tracked.Cap * tracked.ValidDays) - spent[^1];
        Budget = spent[^1] + left;
        Actual = Budget is { } budget ? [.. spent.Select(s => (double)(budget - s))] : [];
    }

    public TrackedPeriod Tracked { get; }

    /// <summary>The budget in force; <c>null</c> when there is none.</summary>
    public decimal? Budget { get; }

    /// <summary>What was left at the end of each day, from the budget on day 0.</summary>
    public IReadOnlyList<double> Actual { get; }

    public int Days => period.Days;

    /// <summary>One burn-down a level of a goal, the week first.</summary>
    public static IReadOnlyList<BurnDown> Of(Report report, TrackedGoal goal) =>
        [.. goal.Periods.Where(p => (p.Goal ?? p.Planned) is not null && p.ValidDays > 0).Select(p => new BurnDown(report, goal.Goal, p)).Where(b => b.Budget is not null)];

    /// <summary>The goal in force, or the planned one where nobody can keep that any more.</summary>
    private decimal Kept => Tracked.Goal ?? Tracked.Planned!.Value;

    /// <summary>What the plan leaves at the ends of weeks: day and rest, by the plan's own shares.</summary>
    public IReadOnlyList<(double Day, double Left)> Planned()
    {
        var budget = (double)Budget!.Value;
        var plan = report.Plans.FirstOrDefault(p => p.Goal.Area == goal.Area && p.Goal.Metric == goal.Metric && p.Goal.Period.Contains(period.Start));
        var part = plan?.Root.AndAllParts().FirstOrDefault(p => p.Level == Tracked.Level && p.Period.Start == period.Start);
        var points = new List<(double, double)> { (0, budget) };
        if (part is null || part.Budget <= 0)
        {
            points.Add((Days, 0));
            return points;
        }

        var (day, left) = (0, 1.0);
        foreach (var week in part.AndAllParts().Where(p => p.Parts.Count == 0))
        {
            (day, left) = (day + week.Days, left - (double)(week.Budget / part.Budget));
            points.Add((day, budget * left));
        }

        return points;
    }

    /// <summary>What is likely left at the end, from worse to better; <c>null</c> without an outlook.</summary>
    public (double Low, double High)? Outlook() => outlook.Value;

    private (double Low, double High)? Drawn()
    {
        if (Tracked.RemainingDays == 0 || Budget is not { } budget)
            return null;
        var options = report.Options.Outlook with { Assessment = report.Options.Plan.Assessment, RankWithin = report.Options.Plan.RankWithin };
        var result = Targets.Outlooks.Outlook.Of(report.Days, [goal with { Period = period, Value = Kept, Base = null }], report.AsOf, options)[0];
        var days = Tracked.ValidDays + Tracked.RemainingDays;
        return Spends(result.P05, days) is { } one && Spends(result.P95, days) is { } other
            ? ((double)(budget - Math.Max(one, other)), (double)(budget - Math.Min(one, other)))
            : null;
    }

    /// <summary>What a figure at the end has spent of a budget.</summary>
    private decimal? Spends(decimal? figure, int days) => goal.Metric.Kind switch
    {
        GoalKind.Mean => figure * days,
        GoalKind.GoodRatio => figure is { } ratio ? (100 - ratio) * days / 100 : null,
        GoalKind.GoodDays => days - figure,
        GoalKind.HeavyDays => figure,
        GoalKind.HeavyRatio => figure * days / 100,
        _ => null,
    };

    /// <summary>The budget spent by the end of each day so far; day 0 first. A day without a value spends nothing.</summary>
    private List<decimal> Spent()
    {
        var spent = new List<decimal> { 0 };
        var options = report.Options.Plan.Assessment;
        var row = report.Days.IndexOf(goal.Area);

        // Above the county an area may be the mean of those in it: then its own AQIs do not come to its days, and what is spent is asked of its assessments.
        if (goal.Area.Level is AreaLevel.City or AreaLevel.Province && goal.Metric.Pollutant is null)
            return [0, .. DaysSoFar().Select(date => SpentBy(PeriodAssessor.Assess(report.Days, row, AssessmentPeriod.Range(period.Start, date), options)))];
        var aqis = goal.Metric.Pollutant is null
            ? PeriodAssessor.Assess(report.Days, row, period, options).DayAqis.ToDictionary(d => d.Date, d => d.Aqi)
            : [];
        foreach (var date in DaysSoFar())
            spent.Add(spent[^1] + Of(date));
        return spent;

        decimal Of(LocalDate date)
        {
            if (goal.Metric.Pollutant is not { } pollutant)
                return aqis.GetValueOrDefault(date) > (goal.Metric.Kind is GoalKind.HeavyDays or GoalKind.HeavyRatio && goal.Metric != GoalMetric.ExceedDays ? options.Standards.Thresholds.HeavyAbove : options.Standards.Thresholds.GoodUpTo) ? 1 : 0;
            var value = new ReportDays(report, goal.Area, pollutant).Entering(date);
            return goal.Metric.Kind == GoalKind.Mean ? value ?? 0 : value > Kept ? 1 : 0;
        }
    }

    private IEnumerable<LocalDate> DaysSoFar()
    {
        for (var date = period.Start; date <= LocalDate.Min(report.AsOf, period.End); date = date.PlusDays(1))
            yield return date;
    }

    /// <summary>What the days of an assessment spent of the budget.</summary>
    private decimal SpentBy(PeriodAssessment assessment) => goal.Metric.Kind switch
    {
        GoalKind.GoodRatio => (100 - assessment.GoodRatio) * assessment.ValidDays / 100 ?? 0,
        GoalKind.HeavyRatio => assessment.HeavyRatio * assessment.ValidDays / 100 ?? 0,
        GoalKind.HeavyDays when goal.Metric != GoalMetric.ExceedDays => assessment.HeavyDays,
        _ => assessment.ValidDays - assessment.GoodDays,
    };
}
