using AirQuality.Terms;

namespace AirQuality.Weather.Normalisation;

/// <summary>A pollutant of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Pollutant">The pollutant.</param>
internal readonly record struct SeriesKey(Area Area, Pollutant Pollutant);
