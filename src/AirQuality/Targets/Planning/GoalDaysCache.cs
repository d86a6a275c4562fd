using System.Collections.Concurrent;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>The days of a grid as goals see them, and what the areas of one call share: calendar, editions, profiles of parents.</summary>
internal sealed class GoalDaysCache(DailyGrid days, PlanOptions options)
{
    private readonly ConcurrentDictionary<ParentGoal, SeasonalProfile?> parents = [];
    private readonly ConcurrentDictionary<AssessmentPeriod, EditionCalendar> repeated = [];
    private readonly EditionCalendar editions = options.Assessment.Editions();
    private readonly AssessmentOptions assessment = options.Assessment.RequirePublished();

    // The areas that the areas of the grid are made of, where these are regions whose figures are the means of theirs.
    private readonly GoalDaysCache? parts = options.Assessment.PartsOf(days) is { } areas ? new GoalDaysCache(areas, options) : null;

    /// <summary>The calendar that all goals share.</summary>
    public CalendarCache Calendar { get; } = new();

    /// <summary>The days of an area; for one thread.</summary>
    public AreaGoalDays Of(Area area) => Of(area, new RunningSums());

    /// <summary>The same; its goals fill arrays that were filled before.</summary>
    public AreaGoalDays Of(Area area, RunningSums sums) => new(this, days.IndexOf(area) is >= 0 and var row ? new EnteringDays(days, row, assessment) : null, sums)
    {
        Members = parts is null ? [] : parts.In(area),
    };

    /// <summary>The decimals in which the figure of a goal is published.</summary>
    public int DecimalsOf(Goal goal) => options.DecimalsOf(goal);

    /// <summary>The editions that judge days: each its own, or past days as days of a period.</summary>
    public EditionCalendar EditionsOf(AssessmentPeriod? period) => period is null
        ? editions
        : repeated.GetOrAdd(period, p => editions.Repeating(p.Start, p.End, options.ProfileYears));

    /// <summary>The profile of a goal: of the area's own past, else of the areas in the same parent, else flat at the level of the goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="area">The days of its area.</param>
    /// <param name="kept">Where the days of a profile of its own go until the next one is made; by default it keeps them.</param>
    public SeasonalProfile Profile(Goal goal, AreaGoalDays area, RunningSums? kept = null)
    {
        var rule = BudgetRule.Of(goal, options.DecimalsOf(goal), options.Assessment.Standards.Thresholds);

        // A young area has no seasons of its own; those of its neighbours are nearer to the truth than none. Flat is the last resort.
        return Of(ProfileSource.Own, goal, rule, area.Members.Count == 0 ? [area] : area.Members.Select(m => m.Days), kept)
            ?? OfParent(goal, rule)
            ?? SeasonalProfile.Flat(rule.InDays
                ? Math.Max(0, rule.Budget(goal.Value, goal.Period.Days)) * SeasonalProfile.DayScale / goal.Period.Days
                : (long)(goal.Value * Concentration.Scale));
    }

    private List<MemberDays> In(Area region) => [.. days.Areas.Where(a => region.Equals(a.At(region.Level))).Select(a => new MemberDays(a, Of(a)))];

    private SeasonalProfile? OfParent(Goal goal, BudgetRule rule)
    {
        if (goal.Area.Parent is not { } parent)
            return null;

        // The value is part of the key: the days above a percentile goal hang on it, and two sisters may have different goals.
        return parents.GetOrAdd(new ParentGoal(goal.Subject with { Area = parent }, goal.Value), _ =>
            Of(ProfileSource.Parent, goal, rule, days.Areas.Where(a => parent.Equals(a.Parent)).Select(a => Of(a))));
    }

    private SeasonalProfile? Of(ProfileSource source, Goal goal, BudgetRule rule, IEnumerable<AreaGoalDays> areas, RunningSums? kept = null)
    {
        var window = PastWindow.Of(days.FirstDay, goal.Period.Start, options);
        var first = days.FirstDay.PlusDays(window.First);
        var sums = new ProfileSums(stackalloc long[SeasonalProfile.CalendarDays], stackalloc int[SeasonalProfile.CalendarDays], Calendar.Days(first, window.Count));
        var spending = new PastSpending(rule.InDays, rule.InDays ? rule.DayLevel : 0);
        foreach (var area in areas)
            sums.Add(area.Past(goal.Metric, goal.Period, window), spending);
        return SeasonalProfile.Of(source, sums, first, options, kept);
    }

    /// <summary>A goal whose profile is that of the areas in the same parent.</summary>
    private readonly record struct ParentGoal(GoalSubject Subject, decimal Value);
}
