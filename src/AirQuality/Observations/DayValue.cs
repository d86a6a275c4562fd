using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>
/// A daily value as an exact fraction of thousandths: <see cref="Numerator"/> / (<see cref="Unit"/> × <see cref="Divisor"/>).
/// </summary>
/// <remarks>
/// 212,520 is the least common multiple of 20..24 (hours in a day mean) and is divisible by 6, 7 and 8 (hours in an 8-hour
/// mean), so every station day is a whole number of 1/212,520 thousandths, and an area day is a sum of such numbers over
/// the number of stations.
/// </remarks>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 4)] // 12 bytes: grids hold millions
internal readonly record struct DayValue(long Numerator, int Divisor)
{
    // A sum over stations stays far from 63 bits: a day of the largest concentration held is 2.2 × 10^14, and 40,000 of those fit.
    public const int Unit = 212_520;

    public static DayValue Missing => default;

    public bool IsMissing => Divisor == 0;

    /// <summary>A mean of hours of one station, sum in thousandths.</summary>
    public static DayValue Mean(long sum, int count) => new(sum * (Unit / count), 1);

    /// <summary>A value known in thousandths.</summary>
    public static DayValue Of(Concentration value) => value.IsMissing ? Missing : new((long)value.Code * Unit, 1);

    /// <summary>The two on their way to a mean of stations: a missing one adds nothing.</summary>
    public DayValue Plus(DayValue other) => new(Numerator + other.Numerator, Divisor + other.Divisor);

    /// <summary>The value in units of the pollutant; not for a missing one.</summary>
    public Fraction ToFraction() => new(Numerator, (System.Numerics.BigInteger)Unit * Divisor * Concentration.Scale);

    /// <summary>Rounded once, half to even, to published decimals; the code of a concentration.</summary>
    public int Published(Pollutant pollutant) =>
        IsMissing ? Concentration.MissingCode : PublishedStep.Round(Numerator, (long)Unit * Divisor, pollutant);
}
