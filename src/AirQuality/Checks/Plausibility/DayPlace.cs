namespace AirQuality.Checks.Plausibility;

/// <summary>Where a day stands.</summary>
/// <param name="Place">The row of the station or area.</param>
/// <param name="From">Where it begins among its values.</param>
internal readonly record struct DayPlace(int Place, int From);
