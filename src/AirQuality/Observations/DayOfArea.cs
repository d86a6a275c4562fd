using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>One day of an area as it is published.</summary>
/// <param name="Date">The day.</param>
/// <param name="Concentrations">Daily means, of O3 the largest 8-hour mean (MDA8), at the published decimals; missing where a day has no valid value.</param>
public readonly record struct DayOfArea(LocalDate Date, PollutantConcentrations Concentrations);
