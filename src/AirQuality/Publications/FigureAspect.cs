namespace AirQuality.Publications;

/// <summary>What a published figure says about its metric.</summary>
public enum FigureAspect
{
    /// <summary>The value of the period.</summary>
    Value,

    /// <summary>The change on a base, in per cent (ratios: percentage points, days: days). Positive when the value rose.</summary>
    Change,

    /// <summary>The change on a base in the unit of the metric. Positive when the value rose.</summary>
    Difference,

    /// <summary>The value of the base itself.</summary>
    Base,

    /// <summary>A goal set for the period, not a measurement.</summary>
    Goal,

    /// <summary>The share of a single index in the composite index, in per cent (负荷比).</summary>
    Share,

    /// <summary>The single index of a pollutant.</summary>
    SingleIndex,

    /// <summary>The highest value among the members of the area.</summary>
    Highest,

    /// <summary>The lowest value among the members of the area.</summary>
    Lowest,

    /// <summary>The place in a wider list than the table's own.</summary>
    Place,
}
