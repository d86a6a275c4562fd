namespace AirQuality.Targets.Goals;

/// <summary>The kinds of figure a goal can be set for.</summary>
public enum GoalKind
{
    /// <summary>The mean of a pollutant is at most the goal: SO2, NO2, PM10, PM2.5.</summary>
    Mean,

    /// <summary>The percentile of a pollutant is at most the goal: CO P95, O3 P90 of MDA8.</summary>
    Percentile,

    /// <summary>The good-day ratio (优良天数比例) is at least the goal, in %.</summary>
    GoodRatio,

    /// <summary>There are at least so many good days (优良天数).</summary>
    GoodDays,

    /// <summary>There are at most so many heavy-pollution days (重度及以上污染天数).</summary>
    HeavyDays,

    /// <summary>The ratio of days with an AQI above 200 (重度及以上污染天数比率) among the valid ones at most.</summary>
    HeavyRatio,

    /// <summary>The composite index (综合指数) is at most the goal.</summary>
    Index,

    /// <summary>The area is not among the last N of its group by composite index (退后十); the goal is N.</summary>
    Rank,

    /// <summary>A place by composite index, counted from the top, of N or better.</summary>
    Place,
}
