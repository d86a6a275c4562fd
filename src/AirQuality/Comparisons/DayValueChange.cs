using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Comparisons;

/// <summary>A published day value that differs between two versions of the data.</summary>
/// <param name="Area">The area.</param>
/// <param name="Date">The day.</param>
/// <param name="Pollutant">The pollutant; O3 is MDA8.</param>
/// <param name="Old">The value before, or missing.</param>
/// <param name="New">The value after, or missing.</param>
public sealed record DayValueChange(Area Area, LocalDate Date, Pollutant Pollutant, Concentration Old, Concentration New);
