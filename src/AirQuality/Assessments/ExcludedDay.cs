using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>Measured values of a day that an exceptional event leaves out.</summary>
/// <param name="Date">The day.</param>
/// <param name="Pollutants">The pollutants left out, in table order.</param>
/// <param name="Event">The event.</param>
public sealed record ExcludedDay(LocalDate Date, IReadOnlyList<Pollutant> Pollutants, ExceptionalEvent Event);
