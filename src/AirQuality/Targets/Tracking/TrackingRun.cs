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
    private readonly DaySignals? signals;

    public TrackingRun(DailyGrid days, LocalDate asOf, TrackOptions options, CancellationToken cancellation)
        : this(days, asOf, options, OutlooksOf(days, asOf, options, cancellation))
    {
    }

    /// <summary>With draws that others of the same days, day and options share.</summary>
    public TrackingRun(DailyGrid days, LocalDate asOf, TrackOptions options, GoalOutlooks? outlooks)
    {
        this.days = days;
        this.asOf = asOf;
        this.options = options;
        cache = new GoalDaysCache(days, options.Plan);
        Outlooks = outlooks;
        signals = options.DayGoals ? new DaySignals(options.Forecasts.Count > 0 ? options.Forecasts : options.Outlook?.Forecasts ?? [], asOf) : null;
        ranks = new RankTracker(days, asOf, options, Outlooks);
    }

    /// <summary>The draws, or <c>null</c>.</summary>
    public GoalOutlooks? Outlooks { get; }

    /// <summary>Where no day is known nothing can be drawn.</summary>
    private static GoalOutlooks? OutlooksOf(DailyGrid days, LocalDate asOf, TrackOptions options, CancellationToken cancellation) =>
        options.Outlook is { } draws && asOf >= days.FirstDay && days.DayCount > 0
            ? new GoalOutlooks(days, asOf, (draws with { Assessment = options.Plan.Assessment, RankWithin = options.Plan.RankWithin }).Validated(), cancellation)
            : null;

    /// <summary>The days of an area; for one thread.</summary>
    /// <param name="area">The area.</param>
    /// <param name="sums">What its goals fill with their running sums, one after the other.</param>
    public AreaGoalDays DaysOf(Area area, RunningSums sums) => cache.Of(area, sums);

    public TrackedGoal Track(RootGoal root, AreaGoalDays area, AreaOutlooks? outlooks)
    {
        if (RelativeGoals.Resolve(root.Goal, days, options.Plan) is not { } goal)
            return TargetTracker.Unresolved(root.Goal, asOf, RelativeGoals.ReasonOf(root.Goal, days, options.Plan) ?? Reason.Only(ReasonCode.NothingToCompare));
        root = root with { Goal = goal };
        if (days.IndexOf(goal.Area) < 0)
            outlooks = null;
        return goal.Metric.Kind switch
        {
            GoalKind.Rank or GoalKind.Place => ranks.Track(goal),
            GoalKind.Index => new IndexTracker(days, asOf, options).Track(goal, outlooks),
            _ => TrackBudget(root, area, outlooks),
        };
    }

    private TrackedGoal TrackBudget(RootGoal root, AreaGoalDays area, AreaOutlooks? outlooks)
    {
        var goal = root.Goal;
        var profile = cache.Profile(goal, area, area.Sums);
        var planned = new PlanTree(root, profile, options.Plan, cache.Calendar, area.Sums);
        var soFar = area.SoFar(goal, asOf, planned.Rule, options.Plan.MissingDays, area.Sums);

        // Two readings of the same days: what is left is told as the options ask, missing days charged or not; whether a goal is met or
        // missed is a matter of the published figure, from which HJ 663 leaves missing days out.
        var judged = options.Plan.MissingDays == MissingDays.LeftOut ? soFar : area.SoFar(goal, asOf, planned.Rule, MissingDays.LeftOut);
        var record = new GoalRecord(planned.Rule.InDays ? [] : area.UpTo(goal.Metric.Pollutant!.Value, asOf), area.Sums);
        var projection = new Projection(planned, soFar, options.Plan);
        var tracker = TrackerOf(new PlanTree(planned, soFar, options.Plan.Replan));
        List<TrackedPeriod> periods = options.WholeAlone ? [tracker.Track(tracker.Tree.Root)] : Running(tracker, soFar.Last);
        return new TrackedGoal
        {
            Goal = goal,
            Profile = profile.Told(),
            Periods = periods,
            Outlook = tracker.OutlookOfWhole,
            JustOver = !options.PeriodsToCome || options.WholeAlone ? [] : JustOver(tracker),
            ToCome = !options.PeriodsToCome || options.WholeAlone ? []
                : ToCome(EndsAPart(asOf) ? TrackerOf(new PlanTree(planned, soFar, options.Plan.Replan, closesLastDay: true)) : tracker),
        };

        PeriodTracker TrackerOf(PlanTree inForce) => new(inForce, judged, options, record, outlooks) { Projection = projection, Signals = signals };
    }

    /// <summary>Whether a week or a month ends on a day.</summary>
    private static bool EndsAPart(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Sunday || day.PlusDays(1).Day == 1;

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

    /// <summary>The parts of the whole that ended since Monday, before the day, the shortest first.</summary>
    private List<TrackedPeriod> JustOver(PeriodTracker tracker)
    {
        var today = tracker.Tree.Day(asOf);
        var monday = today + 1 - (int)asOf.DayOfWeek;
        var over = new List<TrackedPeriod>(0);
        Visit(tracker.Tree.Root);
        over.Reverse();
        return over;

        // From the whole down: what is found later lies within what was found before, and is shorter.
        void Visit(PlanNode node)
        {
            foreach (var part in node.Parts)
            {
                if (part.Last < monday || part.First > today)
                    continue;
                if (part.Last < today)
                    over.Add(tracker.Track(part.Planned)); // what is over has no goal in force any more, only the one it is judged on
                Visit(part);
            }
        }
    }

    /// <summary>At each level below the whole the first period that begins after the day; of the week to come both parts where a month cuts it.</summary>
    private List<TrackedPeriod> ToCome(PeriodTracker tracker)
    {
        // By the calendar, not by "seven days on": the week to come is the one the next Monday begins, in two parts where a month cuts it.
        // Months and quarters beyond four months ahead are not looked into, as none of them can be the next.
        var today = tracker.Tree.Day(asOf);
        var monday = today + 8 - (int)asOf.DayOfWeek;
        var farthest = tracker.Tree.Day(asOf.PlusDays(14 - (int)asOf.DayOfWeek).PlusMonths(4));
        var next = new List<TrackedPeriod>(4);
        Visit(tracker.Tree.Root);
        next.Sort((x, y) => x.Level != y.Level ? x.Level.CompareTo(y.Level) : x.Period.Start.CompareTo(y.Period.Start));
        return next;

        void Visit(PlanNode node)
        {
            foreach (var part in node.Parts)
            {
                if (part.Last <= today || part.First > farthest)
                    continue;
                var isNext = part.Level == GoalLevel.Week
                    ? part.Last >= monday && part.First < monday + 7
                    : part.First > today && !IsThere(part.Level);
                if (isNext && part.First > today)
                    next.Add(tracker.Track(part));
                if (part.Level != GoalLevel.Week && part.First < monday + 7)
                    Visit(part);
            }
        }

        bool IsThere(GoalLevel level)
        {
            foreach (var period in next)
                if (period.Level == level)
                    return true;
            return false;
        }
    }
}
