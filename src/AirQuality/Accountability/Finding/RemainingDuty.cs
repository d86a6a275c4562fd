using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Accountability.Finding;

/// <summary>What limits mean for the days that are left, and how likely they are kept: each is tracked like a goal.</summary>
internal static class RemainingDuty
{
    /// <summary>Completes the limits of what is met or near in periods that run, for areas with days of one's own.</summary>
    public static IReadOnlyList<Duty> Fill(DutyQuestion question, IReadOnlyList<Duty> duties, CancellationToken cancellationToken)
    {
        if (question.Days is not { DayCount: > 0 } days)
            return duties;
        var own = days.Areas.ToHashSet();
        var goals = duties.Where(d => d.State != DutyState.Clear && own.Contains(d.Area)).SelectMany(d => d.Limits.Select(l => GoalOf(d, l, question))).OfType<Goal>().Distinct().ToList();
        var tracked = Track(goals, question, days, cancellationToken);
        return [.. duties.Select(d => d.State == DutyState.Clear ? d : d with { Limits = [.. d.Limits.Select(l => GoalOf(d, l, question) is { } goal && tracked.TryGetValue(goal, out var whole) ? With(l, whole) : l)] })];
    }

    private static DutyLimit With(DutyLimit limit, TrackedPeriod whole) => limit with
    {
        RemainingDays = whole.RemainingDays,
        Control = whole.Control,
        AllowedDays = whole.AllowedDays,
        Probability = whole.Probability,
    };

    /// <summary>The limit as a goal; <c>null</c> where no figure decides, or plans have no such figure or period.</summary>
    private static Goal? GoalOf(Duty duty, DutyLimit limit, DutyQuestion question)
    {
        var period = duty.Decides;
        if (limit.Value is not { } value || value <= 0 || !period.Contains(question.AsOf) || period.End == question.AsOf || PlanCalendar.LevelOf(period) is null)
            return null;
        return GoalMetric.Find(limit.Metric) is { } metric && !(metric.LargerIsBetter && value > period.Days && !metric.IsRatio) ? new Goal(duty.Area, metric, period, value) : null;
    }

    /// <summary>Goals of one figure over a month and its quarter would be one plan, each part of the other: they are tracked apart.</summary>
    private static Dictionary<Goal, TrackedPeriod> Track(IReadOnlyList<Goal> goals, DutyQuestion question, DailyGrid days, CancellationToken cancellationToken)
    {
        var plans = new List<Dictionary<AreaFigure, Goal>>();
        foreach (var goal in goals)
        {
            var key = new AreaFigure(goal.Area, goal.Metric);
            if (plans.Find(p => !p.ContainsKey(key)) is { } free)
                free.Add(key, goal);
            else
                plans.Add(new Dictionary<AreaFigure, Goal> { [key] = goal });
        }

        var track = question.Track with { WholeAlone = true };
        var run = question.Tracker is { } other ? new TrackingRun(days, question.AsOf, track, other.Outlooks) : new TrackingRun(days, question.AsOf, track, cancellationToken);
        return plans.SelectMany(p => TargetTracker.TrackWith(new TargetPlan(p.Values), run, track, cancellationToken))
            .Where(t => t.Goal.Origin is null)
            .ToDictionary(t => t.Goal, t => t.Whole);
    }

    private readonly record struct AreaFigure(Area Area, GoalMetric Metric);
}
