namespace AirQuality.Targets.Outlooks;

/// <summary>A past day that may be drawn.</summary>
/// <param name="Day">Its number in the grid.</param>
/// <param name="Year">How many past years back its year is, 0 for last year: by that its level is brought to this year's.</param>
internal readonly record struct PastDay(int Day, int Year);
