namespace AirQuality.Targets.Outlooks;

/// <summary>By how much the level of the days to come may differ from the one expected.</summary>
/// <param name="Deviation">The deviation of its logarithm.</param>
/// <param name="Shared">The share of the variance that all areas have in common, 0 to 1.</param>
internal readonly record struct LevelSpread(double Deviation, double Shared);
