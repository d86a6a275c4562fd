namespace AirQuality.Assessments;

/// <summary>The days of a pollutant above their limits.</summary>
/// <param name="Days">How many there are.</param>
/// <param name="Largest">The one furthest above its limit; not looked at when there is none.</param>
internal readonly record struct Exceedances(int Days, ExceedingDay Largest);
