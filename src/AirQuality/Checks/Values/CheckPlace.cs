using AirQuality.Observations;

namespace AirQuality.Checks.Values;

/// <summary>Where something was found.</summary>
/// <param name="File">The file, or what stands for several.</param>
/// <param name="Sheet">Its sheet, or <c>null</c>.</param>
/// <param name="Line">The line; 0 for the whole.</param>
/// <param name="Column">The column, station or pollutant; or <c>null</c>.</param>
internal readonly record struct CheckPlace(string File, string? Sheet = null, long Line = 0, string? Column = null)
{
    /// <summary>The station or area and the time, where they are known and the line is not.</summary>
    public FindingMoment? Moment { get; init; }
}
