namespace AirQuality.Targets.Outlooks;

/// <summary>A run of days of one past year that stands for days to come.</summary>
/// <param name="Start">Where it begins in the rows of past days: year · width + place.</param>
/// <param name="Length">How many days.</param>
/// <param name="Edition">Which edition judges the days it stands for.</param>
internal readonly record struct OutlookBlock(int Start, int Length, int Edition);
