namespace AirQuality.Kernels;

/// <summary>What a period takes from the published values of its days in one pass.</summary>
internal readonly record struct PeriodSums(long Sum, int Count, int Above, int Largest);
