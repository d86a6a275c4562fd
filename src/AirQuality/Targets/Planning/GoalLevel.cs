namespace AirQuality.Targets.Planning;

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
}
