using System.Text.Json.Serialization;
using NodaTime;

namespace AirQuality.Statistics.Dust;

/// <summary>Hours that look like dust, with the evidence. A suggestion: the official list decides.</summary>
public sealed record DustSuggestion
{
    /// <summary>The row of the grid: a station or an area by name.</summary>
    public required string Name { get; init; }

    /// <summary>The moment it begins: the start of its first hour.</summary>
    public required LocalDateTime From { get; init; }

    /// <summary>The moment it is over: the end of its last hour, the official stamp of that hour.</summary>
    public required LocalDateTime To { get; init; }

    /// <summary>The official stamp of the hour with the largest PM10.</summary>
    public required LocalDateTime Peak { get; init; }

    /// <summary>The largest PM10, µg/m³.</summary>
    [JsonPropertyName("peakPm10")]
    public required decimal PeakPM10 { get; init; }

    /// <summary>PM10 of the first hour, µg/m³.</summary>
    [JsonPropertyName("startPm10")]
    public required decimal StartPM10 { get; init; }

    /// <summary>The mean of PM10 over the hours before, µg/m³, to 0.1.</summary>
    [JsonPropertyName("pm10Before")]
    public required decimal PM10Before { get; init; }

    /// <summary>The mean of PM2.5/PM10 over the hours before, to 0.01.</summary>
    public required decimal RatioBefore { get; init; }

    /// <summary>PM2.5/PM10 of the first hour, to 0.01.</summary>
    public required decimal StartRatio { get; init; }

    /// <summary>Whether PM10 came back to the level before; else the data or <see cref="DustOptions.MostHours"/> ended first.</summary>
    public required bool HasReturned { get; init; }

    /// <summary>How many hours it lasts.</summary>
    public int Hours => (int)NodaTime.Period.Between(From, To, PeriodUnits.Hours).Hours;

    /// <summary>Place, hours and peak.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name} {From:uuuu-MM-dd HH:mm} to {To:uuuu-MM-dd HH:mm}: PM10 up to {PeakPM10}");
}
