using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>The decimals in which daily and hourly concentrations are published: integers, CO 0.1 (HJ 663, GB/T 8170).</summary>
internal static class PublishedStep
{
    /// <summary>The step in thousandths.</summary>
    public static int Of(Pollutant pollutant) => pollutant == Pollutant.CO ? 100 : 1000;

    /// <summary>Rounds numerator/denominator thousandths half to even to the step of a pollutant, in thousandths.</summary>
    public static int Round(long numerator, long denominator, Pollutant pollutant)
    {
        // Once, from the exact fraction. Rounded first to 0.001 and then to 1, 34.4999 would become 35.
        var step = Of(pollutant);
        return (int)(HalfEven.Divide(numerator, denominator * step) * step);
    }
}
