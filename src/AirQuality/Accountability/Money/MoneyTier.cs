namespace AirQuality.Accountability.Money;

/// <summary>A tier of a table of rates.</summary>
/// <param name="Above">Where it begins: the difference from the base above which it holds.</param>
/// <param name="Rate">What a unit of the difference is worth in it; in steps the amount.</param>
public readonly record struct MoneyTier(decimal Above, decimal Rate);
