using AirQuality.Terms;

namespace AirQuality.Cli.Sample;

/// <summary>Hours of a day without values.</summary>
internal readonly record struct SampleGap(int Start, int Length, Pollutant? Only)
{
    public bool Covers(Pollutant pollutant, int hour) =>
        hour >= Start && hour < Start + Length && (Only is null || Only == pollutant);
}
