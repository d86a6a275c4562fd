using NodaTime;
namespace AirQuality.Statistics.Episodes;

/// <summary>A run of days.</summary>
/// <param name="Start">The first day.</param>
/// <param name="Days">How many.</param>
public sealed record DayRun(LocalDate Start, int Days);
