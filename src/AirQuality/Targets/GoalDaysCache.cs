using System.Collections.Concurrent;
using AirQuality.Observations;
using AirQuality.Statistics;
using NodaTime;

namespace AirQuality.Targets;

/// <summary>The days of a grid as goals see them, made once for each area and figure.</summary>
internal sealed class GoalDaysCache(DailyGrid days, PlanOptions options)
{
    private readonly ConcurrentDictionary<int, int[]> aqis = [];
    private readonly ConcurrentDictionary<(Area, GoalMetric, decimal, LocalDate), SeasonalProfile?> parents = [];

    /// <summary>The values of an area, one a day of the grid: thousandths for pollutants, the AQI for days; -1 without data. Empty for an area the grid does not hold.</summary>
    public int[] Values(Area area, GoalMetric metric)
    {
        var row = days.IndexOf(area);
        return row < 0 ? [] : Values(row, metric);
    }

    /// <summary>The values of the days of a period up to an as-of date.</summary>
    public int[] ValuesSoFar(Goal goal, LocalDate asOf)
    {
        var all = Values(goal.Area, goal.Metric);
        var end = LocalDate.Min(asOf, goal.Period.End);
        var passed = new int[Math.Max(0, NodaTime.Period.DaysBetween(goal.Period.Start, end) + 1)];
        var offset = NodaTime.Period.DaysBetween(days.FirstDay, goal.Period.Start);
        for (var i = 0; i < passed.Length; i++)
            passed[i] = offset + i >= 0 && offset + i < all.Length ? all[offset + i] : -1;
        return passed;
    }

    /// <summary>How many days of the grid lie up to a date.</summary>
    public int DaysUpTo(LocalDate date) => Math.Clamp(NodaTime.Period.DaysBetween(days.FirstDay, date) + 1, 0, days.DayCount);

    /// <summary>The profile of a goal: of the area's own past, else of the areas in the same parent, else flat at the level of the goal.</summary>
    public SeasonalProfile Profile(Goal goal)
    {
        var rule = BudgetRule.Of(goal.Metric, options.EditionOf(goal.Period), goal.Policy);
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
            var published = days.Published(pollutant, row);
            var events = options.Assessment.EventsOf(days.Areas[row], EventScope.Statistics);
            var values = new int[published.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = published[i].IsMissing || events?.Excludes(days.FirstDay.PlusDays(i), pollutant) == true ? -1 : published[i].Thousandths;
            return values;
        }

        return aqis.GetOrAdd(row, r => days.DayCount == 0 ? [] : [.. PeriodAssessor.AqisOf(days, r, Period.Range(days.FirstDay, days.LastDay), options.Assessment).Select(d => d.Aqi ?? -1)]);
    }

    private SeasonalProfile? Own(Goal goal, BudgetRule rule) =>
        days.IndexOf(goal.Area) < 0 ? null : SeasonalProfile.Of(ProfileSource.Own, [Spent(days.IndexOf(goal.Area), goal, rule)], days.FirstDay, goal.Period.Start, options, rule.InDays);

    private SeasonalProfile? OfParent(Goal goal, BudgetRule rule) =>
        goal.Area.Parent is not { } parent ? null : parents.GetOrAdd((parent, goal.Metric, goal.Value, goal.Period.Start), _ => SeasonalProfile.Of(
            ProfileSource.Parent,
            days.Areas.Index().Where(a => parent.Equals(a.Item.Parent)).Select(a => Spent(a.Index, goal, rule)),
            days.FirstDay,
            goal.Period.Start,
            options,
            rule.InDays));

    private int[] Spent(int row, Goal goal, BudgetRule rule) => Array.ConvertAll(Values(row, goal.Metric), v => v < 0 ? -1 : rule.Spent(v, goal.Value));
}
