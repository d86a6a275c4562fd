using AirQuality.Terms;

namespace AirQuality.Observations.Memory;

/// <summary>The values of a station in hours that follow one another.</summary>
internal readonly ref struct HourRun
{
    /// <summary>The first hour.</summary>
    public required int First { get; init; }

    /// <summary>Where the codes of each hour begin.</summary>
    public required ReadOnlySpan<int> At { get; init; }

    /// <summary>The codes: of an hour one for each pollutant, missing ones among them.</summary>
    public required ReadOnlySpan<int> Codes { get; init; }

    /// <summary>The pollutants.</summary>
    public required ReadOnlySpan<Pollutant> Pollutants { get; init; }
}
