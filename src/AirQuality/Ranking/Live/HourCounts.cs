namespace AirQuality.Ranking.Live;

/// <summary>How many values were stored where there was none, replaced others, were known.</summary>
internal readonly record struct HourCounts(int Stored, int Corrected, int Unchanged);
