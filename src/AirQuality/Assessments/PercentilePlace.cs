namespace AirQuality.Assessments;

/// <summary>Where a percentile lies among values in order.</summary>
/// <param name="Index">The value it lies at or above, 0 for the smallest.</param>
/// <param name="Hundredths">How many hundredths of the way to the next value.</param>
internal readonly record struct PercentilePlace(int Index, int Hundredths);
