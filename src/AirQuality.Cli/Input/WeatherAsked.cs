using AirQuality.Terms;

namespace AirQuality.Cli.Input;

/// <summary>Which changes are split into weather, dust and the rest.</summary>
/// <param name="Period">The period.</param>
/// <param name="With">What it is compared with; <c>null</c> for the same days a year before.</param>
/// <param name="Areas">The areas.</param>
/// <param name="Pollutants">The pollutants.</param>
internal sealed record WeatherAsked(AssessmentPeriod Period, AssessmentPeriod? With, IReadOnlyList<Area> Areas, IReadOnlyList<Pollutant> Pollutants);
