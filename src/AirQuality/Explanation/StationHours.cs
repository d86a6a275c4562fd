using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Explanation;

/// <summary>The hours that explanations go down to, and the areas made of them.</summary>
/// <param name="Hours">The hours of the stations.</param>
/// <param name="Network">The stations and their areas; <c>null</c> where the stations stand for themselves.</param>
/// <param name="Level">The level of the areas.</param>
internal sealed record StationHours(HourlyGrid Hours, StationNetwork? Network, AreaLevel Level)
{
    /// <summary>The days that the hours make at a level, those of stations in the order of the hours, where they are known; <c>null</c> to make them.</summary>
    public Func<AreaLevel, DailyGrid>? KnownDays { get; init; }
}
