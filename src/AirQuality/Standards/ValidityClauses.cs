namespace AirQuality.Standards;

/// <summary>The clauses that say how many values a mean needs.</summary>
/// <param name="Data">Of hours, 8-hour means, days and years: GB 3095, table 4.</param>
/// <param name="Mda8">Of the daily maximum 8-hour mean of O3, whose 14 of 17 windows are those of HJ 663.</param>
public sealed record ValidityClauses(string Data, string Mda8);
