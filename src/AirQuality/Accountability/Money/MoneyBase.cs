namespace AirQuality.Accountability.Money;

/// <summary>What a figure is measured against.</summary>
public enum MoneyBase
{
    /// <summary>The own figure of the same period last year.</summary>
    LastYear,

    /// <summary>The mean of the figures of the list, at their published decimals.</summary>
    Mean,

    /// <summary>A goal of the formula.</summary>
    Goal,

    /// <summary>Nothing: the place in the list decides.</summary>
    Places,
}
