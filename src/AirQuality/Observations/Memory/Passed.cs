namespace AirQuality.Observations.Memory;

/// <summary>How far values of many stations were added.</summary>
/// <param name="Count">How many stations were passed.</param>
/// <param name="Stored">How many of their values were not missing.</param>
internal readonly record struct Passed(int Count, int Stored);
