namespace AirQuality.Accountability.Money;

/// <summary>How tiers are read.</summary>
public enum MoneyTiers
{
    /// <summary>Each tier prices the part of the difference that lies in it.</summary>
    Marginal,

    /// <summary>The tier that the difference reaches prices the whole of it.</summary>
    Whole,

    /// <summary>The tier that the difference reaches is an amount by itself.</summary>
    Step,
}
