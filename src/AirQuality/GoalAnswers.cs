using AirQuality.Accountability;
using AirQuality.Accountability.Finding;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality;

/// <summary>The one place of a view that says which goals run on a day, how they are judged, and what follows from them.</summary>
internal sealed class GoalAnswers(AreaView view)
{
    /// <summary>How far behind the data goals are still judged: those of the year they end in and the next.</summary>
    private const int DaysBehind = 366;

    private readonly RecentTrackers trackers = new();
    private readonly RecentTrackers exactTrackers = new();
    private readonly RecentTrackers alertTrackers = new();

    /// <summary>How goals are read and decomposed.</summary>
    public PlanOptions Planning => view.Data.Options.Plan with { Assessment = view.Assessment };

    private TrackOptions Tracking => view.Data.Options.Track with { Plan = Planning, Outlook = view.Data.Options.Track.Outlook is null ? null : view.Data.Options.Outlook };

    /// <summary>The day goals are judged on; the days behind the data count as days without data.</summary>
    public LocalDate JudgedOn(AssessmentPeriod asOf)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        if (view.Days.DayCount == 0)
            throw new ArgumentException("Expected observations, found none.", nameof(asOf));
        if (asOf.End < view.Days.FirstDay)
            throw new ArgumentException($"Expected a day from {AssessmentPeriod.Day(view.Days.FirstDay)} on, where the data begin, found {AssessmentPeriod.Day(asOf.End)}.", nameof(asOf));
        return Period.DaysBetween(view.Days.LastDay, asOf.End) <= DaysBehind
            ? asOf.End
            : throw new ArgumentException($"Expected a day up to {AssessmentPeriod.Day(view.Days.LastDay.PlusDays(DaysBehind))}, a year after the data end, found {AssessmentPeriod.Day(asOf.End)}.", nameof(asOf));
    }

    /// <summary>Goals against what has been.</summary>
    public IReadOnlyList<TrackedGoal> TrackedOn(LocalDate day, TargetPlan running, CancellationToken cancellationToken) =>
        TrackerOf(day).Track(running, cancellationToken);

    private GoalTracker TrackerOf(LocalDate day) => trackers.GetOrAdd(day, d => new GoalTracker(view.Days, d, Tracking));

    /// <summary>Goals as alerts look at them. Most of what alerts say of a goal is exact; days to come are drawn only of goals and parts of which they say how likely something is.</summary>
    public IReadOnlyList<TrackedGoal> TrackedForAlerts(LocalDate day, TargetPlan running, CancellationToken cancellationToken)
    {
        if (Tracking.Outlook is null)
            return TrackedOn(day, running, cancellationToken);
        var parts = Tracking with { DayGoals = false, PeriodsToCome = false };
        var exact = exactTrackers.GetOrAdd(day, d => new GoalTracker(view.Days, d, parts with { Outlook = null })).Track(running, cancellationToken);
        var asked = exact.Where(g => AlertFinder.AsksHowLikely(g, day)).Select(g => g.Goal.Subject).ToHashSet();
        if (asked.Count == 0)
            return exact;
        var tracker = alertTrackers.GetOrAdd(day, d => new GoalTracker(view.Days, parts with { DrawnLevels = AlertFinder.LevelsAskedFor }, TrackerOf(d)));
        var drawn = tracker.Track(running.Where(g => asked.Contains(g.Subject)), cancellationToken).ToLookup(g => g.Goal);
        return [.. exact.Select(g => drawn[g.Goal].FirstOrDefault() ?? g)];
    }

    /// <summary>The goals of one area as they stood the evening before a day, their weeks split over the days.</summary>
    public IReadOnlyList<TrackedGoal> DayGoalsOn(LocalDate date, Area area, CancellationToken cancellationToken)
    {
        var before = date.PlusDays(-1);
        var plan = view.Data.Plan.RunningOn(date).Of([area]);
        return plan.Goals.Count == 0 || before < view.Days.FirstDay ? []
            : TargetTracker.Track(plan, view.Days, before, TrackOptions.Exact with { Plan = Planning, DayGoals = true, Forecasts = Tracking.Forecasts }, cancellationToken);
    }

    /// <summary>The measures beside tracked goals.</summary>
    public MeasureReport MeasuresOn(LocalDate day, IReadOnlyList<TrackedGoal> tracked) => MeasureReview.Of(view.Data.Measures, tracked, view.Days, day, Planning);

    /// <summary>What needs attention, of all areas or one.</summary>
    public IReadOnlyList<Alert> AlertsOn(LocalDate day, IReadOnlyList<TrackedGoal> tracked, Area? only, CancellationToken cancellationToken) =>
        AlertFinder.Find(new AlertData(view.Assessed, view.Days, day) { Only = only }, tracked, view.Data.Options.AlertsWith(Planning), cancellationToken);

    /// <summary>How areas, or one, stand to rules of accountability.</summary>
    public DutyReport DutiesOn(LocalDate day, DutyRules? rules, Area? only, CancellationToken cancellationToken)
    {
        var question = new DutyQuestion(view.Assessed, view.IsPublishedOnly ? null : view.Days, day, rules ?? view.Data.Options.Duties ?? DutyRules.ByName("plain"))
        {
            Only = only,
            Assessment = view.Assessment,
            Track = Tracking,
            Tracker = view.IsPublishedOnly || Tracking.Outlook is null ? null : TrackerOf(day),
        };
        return DutyFinder.Find(question, cancellationToken);
    }

    /// <summary>The goals that run on a day, for the areas of this view.</summary>
    public TargetPlan RunningOn(LocalDate day) => view.Data.Plan.RunningOn(day).Of(view.Days.Areas);

    /// <summary>The same as figures: a relative goal is that of its base; without a base it is left out.</summary>
    public IEnumerable<Goal> FiguresOn(LocalDate day) => RunningOn(day).Goals.Select(g => RelativeGoals.Resolve(g, view.Days, Planning)).OfType<Goal>();
}
