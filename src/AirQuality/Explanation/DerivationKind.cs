namespace AirQuality.Explanation;

/// <summary>How a figure came out of its inputs.</summary>
public enum DerivationKind
{
    /// <summary>Read from the data or set by a standard: there are no inputs.</summary>
    Given,

    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>A percentile.</summary>
    Percentile,

    /// <summary>The largest.</summary>
    Maximum,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The first times the second.</summary>
    Product,

    /// <summary>The first by the second.</summary>
    Quotient,

    /// <summary>The first in per cent of the second.</summary>
    Percent,

    /// <summary>The individual index of a concentration.</summary>
    Iaqi,

    /// <summary>How many keep a condition.</summary>
    Count,

    /// <summary>The place of the first input among all.</summary>
    Place,
}
