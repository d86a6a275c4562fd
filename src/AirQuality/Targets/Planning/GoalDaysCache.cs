using System.Collections.Concurrent;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>The days of a grid as goals see them, made once for each area and figure.</summary>
internal sealed class GoalDaysCache(DailyGrid days, PlanOptions options)
{
    private readonly ConcurrentDictionary<JudgedRow, int[]> aqis = [];
    private readonly ConcurrentDictionary<ParentGoal, SeasonalProfile?> parents = [];

    /// <summary>The calendar that all goals share.</summary>
    public CalendarCache Calendar { get; } = new();

    /// <summary>The values of an area, one a day of the grid: thousandths for pollutants, the AQI for days; -1 without data. Empty for an area the grid does not hold.</summary>
    public int[] Values(Area area, GoalMetric metric)
    {
        var row = days.IndexOf(area);
        return row < 0 ? [] : Values(row, metric);
    }

    /// <summary>The values of the days of a period up to an as-of date.</summary>
    public int[] SoFar(int[] values, AssessmentPeriod period, LocalDate asOf)
    {
        var passed = new int[Math.Max(0, NodaTime.Period.DaysBetween(period.Start, LocalDate.Min(asOf, period.End)) + 1)];
        Array.Fill(passed, -1);
        var offset = NodaTime.Period.DaysBetween(days.FirstDay, period.Start);
        var first = Math.Max(0, -offset);
        var count = Math.Min(passed.Length - first, values.Length - offset - first);
        if (count > 0)
            Array.Copy(values, offset + first, passed, first, count);
        return passed;
    }

    /// <summary>How many days of the grid lie up to a date.</summary>
    public int DaysUpTo(LocalDate date) => Math.Clamp(NodaTime.Period.DaysBetween(days.FirstDay, date) + 1, 0, days.DayCount);

    /// <summary>The profile of a goal: of the area's own past, else of the areas in the same parent, else flat at the level of the goal.</summary>
    public SeasonalProfile Profile(Goal goal)
    {
        var rule = BudgetRule.Of(goal, options.DecimalsOf(goal), options.Assessment.Standards.Thresholds);

        // A young area has no seasons of its own; those of its neighbours are nearer to the truth than none. Flat is the last resort.
        return Own(goal, rule)
            ?? OfParent(goal, rule)
            ?? SeasonalProfile.Flat(rule.InDays
                ? Math.Max(0, rule.Budget(goal.Value, goal.Period.Days)) * SeasonalProfile.DayScale / goal.Period.Days
                : (long)(goal.Value * Concentration.Scale));
    }

    private int[] Values(int row, GoalMetric metric)
    {
        if (metric.Pollutant is { } pollutant)
        {
            var values = Entering(row).Codes(pollutant, EventScope.Statistics).ToArray();
            for (var i = 0; i < values.Length; i++)
                values[i] = Math.Max(values[i], -1);
            return values;
        }

        return aqis.GetOrAdd(new JudgedRow(row, AsOf: null), r => Entering(r.Row).Aqis(options.Assessment.Editions()));
    }

    /// <summary>The values of past days as they stand for the days of a goal: a day of March that stands for one of March 2026 is judged by the edition of that.</summary>
    private int[] PastValues(int row, Goal goal) => goal.Metric.Pollutant is not null ? Values(row, goal.Metric) : aqis.GetOrAdd(new JudgedRow(row, goal.Period), key =>
        Entering(key.Row).Aqis(options.Assessment.Editions().Repeating(goal.Period.Start, goal.Period.End, options.ProfileYears)));

    private EnteringDays Entering(int row) => new(days, row, options.Assessment.RequirePublished());

    private SeasonalProfile? Own(Goal goal, BudgetRule rule) => days.IndexOf(goal.Area) is not (>= 0 and var row) ? null
        : SeasonalProfile.Of(new PastDays(ProfileSource.Own, [Spent(PastValues(row, goal), rule)], days.FirstDay, rule.InDays), goal.Period.Start, options, Calendar);

    private SeasonalProfile? OfParent(Goal goal, BudgetRule rule)
    {
        if (goal.Area.Parent is not { } parent)
            return null;

        // The value is part of the key: the days above a percentile goal hang on it, and two sisters may have different goals.
        return parents.GetOrAdd(new ParentGoal(goal.Subject with { Area = parent }, goal.Value), _ =>
        {
            var series = days.Areas.Index().Where(a => parent.Equals(a.Item.Parent)).Select(a => Spent(PastValues(a.Index, goal), rule));
            return SeasonalProfile.Of(new PastDays(ProfileSource.Parent, series, days.FirstDay, rule.InDays), goal.Period.Start, options, Calendar);
        });
    }

    private static int[] Spent(int[] values, BudgetRule rule) =>
        rule.InDays ? Array.ConvertAll(values, v => v < 0 ? -1 : rule.Spent(v)) : values;

    /// <summary>The days of a row, judged each by its own time or as days of a period to come.</summary>
    private readonly record struct JudgedRow(int Row, AssessmentPeriod? AsOf);

    /// <summary>A goal whose profile is that of the areas in the same parent.</summary>
    private readonly record struct ParentGoal(GoalSubject Subject, decimal Value);
}
