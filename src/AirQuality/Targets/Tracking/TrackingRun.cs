using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>What the goals of one call share.</summary>
internal sealed class TrackingRun
{
    private readonly DailyGrid days;
    private readonly LocalDate asOf;
    private readonly TrackOptions options;
    private readonly GoalDaysCache cache;
    private readonly RankTracker ranks;

    public TrackingRun(DailyGrid days, LocalDate asOf, TrackOptions options, CancellationToken cancellation)
    {
        this.days = days;
        this.asOf = asOf;
        this.options = options;
        cache = new GoalDaysCache(days, options.Plan);

        // Where no day is known nothing can be drawn.
        Outlooks = options.Outlook is { } draws && asOf >= days.FirstDay && days.DayCount > 0
            ? new GoalOutlooks(days, asOf, (draws with { Assessment = options.Plan.Assessment, RankWithin = options.Plan.RankWithin }).Validated(), cancellation)
            : null;
        ranks = new RankTracker(days, asOf, options, Outlooks);
    }

    /// <summary>The draws, or <c>null</c>.</summary>
    public GoalOutlooks? Outlooks { get; }

    public TrackedGoal Track(RootGoal root, AreaOutlooks? outlooks)
    {
        if (RelativeGoals.Resolve(root.Goal, days, options.Plan) is not { } goal)
            return TargetTracker.Unresolved(root.Goal, asOf, Reason.Only(ReasonCode.NothingToCompare));
        root = root with { Goal = goal };
        if (days.IndexOf(goal.Area) < 0)
            outlooks = null;
        return goal.Metric.Kind switch
        {
            GoalKind.Rank or GoalKind.Place => ranks.Track(goal),
            GoalKind.Index => new IndexTracker(days, asOf, options).Track(goal, outlooks),
            _ => TrackBudget(root, outlooks),
        };
    }

    private TrackedGoal TrackBudget(RootGoal root, AreaOutlooks? outlooks)
    {
        var goal = root.Goal;
        var values = cache.Values(goal.Area, goal.Metric);
        var profile = cache.Profile(goal);
        var planned = new PlanTree(root, profile, options.Plan, cache.Calendar);
        var passed = cache.SoFar(values, goal.Period, asOf);
        var soFar = new DaysSoFar(passed, planned.Rule, options.Plan.MissingDays);

        // Two readings of the same days: what is left is told as the options ask, missing days charged or not; whether a goal is met or
        // missed is a matter of the published figure, from which HJ 663 leaves missing days out.
        var judged = options.Plan.MissingDays == MissingDays.LeftOut ? soFar : new DaysSoFar(passed, planned.Rule, MissingDays.LeftOut);
        var record = new GoalRecord(values.AsSpan(0, Math.Min(values.Length, cache.DaysUpTo(asOf))));
        var tracker = new PeriodTracker(new PlanTree(planned, soFar, options.Plan.Replan), judged, options, record, outlooks);
        return new TrackedGoal { Goal = goal, Profile = profile, Periods = Running(tracker, soFar.Last), ToCome = ToCome(tracker) };
    }

    /// <summary>The periods that hold the day, from the week to the whole; before the first day the whole alone.</summary>
    private static List<TrackedPeriod> Running(PeriodTracker tracker, int today)
    {
        var periods = new List<TrackedPeriod>(5);
        for (var node = tracker.Tree.Root; ; node = node.PartOf(today)!)
        {
            periods.Insert(0, tracker.Track(node));
            if (node.Parts.Count == 0 || today < 0)
                return periods;
        }
    }

    /// <summary>At each level below the whole the first period that begins after the day; of the week to come both parts where a month cuts it.</summary>
    private List<TrackedPeriod> ToCome(PeriodTracker tracker)
    {
        // By the calendar, not by "seven days on": the week to come is the one the next Monday begins, in two parts where a month cuts it.
        // Months and quarters beyond four months ahead are not looked into, as none of them can be the next.
        var monday = asOf.PlusDays(8 - (int)asOf.DayOfWeek);
        var next = new List<TrackedPeriod>(4);
        var seen = new HashSet<GoalLevel>();
        Visit(tracker.Tree.Root);
        next.Sort((x, y) => x.Level != y.Level ? x.Level.CompareTo(y.Level) : x.Period.Start.CompareTo(y.Period.Start));
        return next;

        void Visit(PlanNode node)
        {
            foreach (var part in node.Parts)
            {
                if (part.Period.End <= asOf || part.Period.Start > monday.PlusDays(6).PlusMonths(4))
                    continue;
                var isNext = part.Level == GoalLevel.Week
                    ? part.Period.End >= monday && part.Period.Start < monday.PlusDays(7)
                    : part.Period.Start > asOf && seen.Add(part.Level);
                if (isNext && part.Period.Start > asOf)
                    next.Add(tracker.Track(part));
                if (part.Level != GoalLevel.Week && part.Period.Start < monday.PlusDays(7))
                    Visit(part);
            }
        }
    }
}
