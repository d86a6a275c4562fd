namespace AirQuality.Aggregation;

/// <summary>Hours added up on their way to a mean.</summary>
/// <param name="Sum">Their sum in thousandths.</param>
/// <param name="Count">How many of them are known.</param>
internal readonly record struct HourSum(long Sum, int Count);
