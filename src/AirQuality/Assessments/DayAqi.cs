using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>The AQI of one area day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Aqi">The AQI, or <c>null</c> for NA.</param>
/// <param name="Primary">The primary pollutants, none at an AQI of 50 or less.</param>
public sealed record DayAqi(LocalDate Date, int? Aqi, IReadOnlyList<Pollutant> Primary);
