namespace AirQuality.Targets.Goals;

/// <summary>The levels at which goals are kept.</summary>
public enum GoalLevel
{
    /// <summary>An ISO week, cut at the borders of months.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A half-year.</summary>
    HalfYear,

    /// <summary>The autumn–winter season.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>The ozone season, April to September: a goal of its own beside that of the year.</summary>
    OzoneSeason,

    /// <summary>A ten-day period (旬) of a month: a goal of its own, for weeks do not fit into it.</summary>
    TenDays,
}
