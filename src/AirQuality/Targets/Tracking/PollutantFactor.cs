using AirQuality.Terms;

namespace AirQuality.Targets.Tracking;

/// <summary>The factor of one pollutant.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Factor">The factor that just meets the goal; <c>null</c> when not even 0 does.</param>
/// <param name="RemainingMean">The mean of the remaining days it means, µg/m³ (CO mg/m³); O3 is MDA8.</param>
/// <param name="ReferenceMean">The mean of the days compared with.</param>
public sealed record PollutantFactor(Pollutant Pollutant, decimal? Factor, decimal? RemainingMean, decimal ReferenceMean)
{
    /// <summary>Whether the remaining mean may lie above the worst day on record.</summary>
    public bool HasRoomForAnything { get; init; }
}
