using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>What a goal may be.</summary>
internal static class GoalRange
{
    public static void Check(Goal goal)
    {
        if (PlanCalendar.LevelOf(goal.Period) is null)
            throw new PlanConflictException(goal, new($"{goal.Period} 不是目标的时段：应为年、半年、季、月、旬、秋冬季、臭氧季（4至9月），或在一个月之内的周", $"{goal.Period} is no period of a plan: expected a year, half-year, quarter, month, ten-day period, season, ozone season (April to September), or a week within one month"));
        if (goal.Base is { } relative)
        {
            if (relative.Years < 1 || goal.Metric.IsOfPlaces || relative.InPoints != goal.Metric.IsRatio || goal.Value is <= -100 or > 100)
                throw new PlanConflictException(goal, new(
                    $"{goal.Metric} 的变化目标 {goal.Value}%：应为相对一年或多年、大于-100%至100%的变化，比例以百分点计",
                    $"a change of {goal.Value}% for {goal.Metric}: expected a change above -100 and up to 100%, of a ratio in percentage points, against one year or more"));
            return;
        }

        // Wide enough for anything ever measured, narrow enough to catch a figure in the wrong column or unit: CO in µg/m³ is 1000 times
        // too large.
        var least = goal.Metric.Kind switch
        {
            GoalKind.Mean or GoalKind.Percentile => 0.1m,
            GoalKind.Index => 0.01m,
            GoalKind.Rank or GoalKind.Place => 1m,
            _ => 0m,
        };
        var most = goal.Metric.Kind switch
        {
            GoalKind.Mean => 2000m,
            GoalKind.Percentile => goal.Metric.Pollutant == Pollutant.CO ? 150m : 2000m,
            GoalKind.GoodRatio or GoalKind.HeavyRatio or GoalKind.Index => 100m,
            GoalKind.GoodDays or GoalKind.HeavyDays => goal.Period.Days,
            _ => 10_000m,
        };
        var whole = goal.Metric.Kind is GoalKind.GoodDays or GoalKind.HeavyDays or GoalKind.Rank or GoalKind.Place;
        if (goal.Value < least || goal.Value > most || (whole && goal.Value != decimal.Floor(goal.Value)))
            throw new PlanConflictException(goal, new(
                FormattableString.Invariant($"{goal.Metric} 的目标 {goal.Value}：应为{least}到{most}的{(whole ? "整数" : "数")}"),
                FormattableString.Invariant($"a goal of {goal.Value} for {goal.Metric}: expected {(whole ? "a whole number " : "")}from {least} to {most}")));
    }
}
