using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>A day of a station.</summary>
/// <param name="StationId">The station.</param>
/// <param name="Date">The day.</param>
internal readonly record struct StationDate(string StationId, LocalDate Date);
