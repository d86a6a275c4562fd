using AirQuality.Terms;
using AirQuality.Units;

namespace AirQuality.Reading.Columns;

/// <summary>How a number in a unit becomes thousandths of the unit in which a pollutant is kept. The default leaves it as it is.</summary>
internal readonly record struct UnitScale
{
    /// <summary>How many decimals of the number are taken where it is scaled: three more than of one that is not, as mg/m³ have three more than µg/m³.</summary>
    public const int Decimals = 6;

    // A ratio, as 28/22.4 × 5463/5963 has no end in decimals: scaled once and rounded once, half to even.
    private readonly long numerator;
    private readonly long denominator;

    private UnitScale(long numerator, long denominator)
    {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /// <summary>Whether the number stays as it is.</summary>
    public bool IsOne => denominator == 0;

    /// <summary>The scale of a unit; <c>null</c> for one in which this pollutant is not read.</summary>
    /// <param name="unit">The unit; none is that in which the pollutant is kept.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="state">The state to which volume fractions are converted; <c>null</c> refuses them.</param>
    public static UnitScale? Of(ColumnUnit unit, Pollutant pollutant, ReferenceState? state)
    {
        var isMilligrams = pollutant == Pollutant.CO; // of the six the only one that is kept in mg/m³
        return unit switch
        {
            ColumnUnit.None => default(UnitScale),
            ColumnUnit.Micrograms => isMilligrams ? new UnitScale(1, 1000) : default,
            ColumnUnit.Milligrams => isMilligrams ? default : new UnitScale(1000, 1),
            ColumnUnit.Nanograms => isMilligrams ? new UnitScale(1, 1_000_000) : new UnitScale(1, 1000),
            ColumnUnit.PartsPerBillion when state is { } known && UnitConversion.IsGas(pollutant) => OfParts(pollutant, known, 1, isMilligrams ? 1000 : 1),
            ColumnUnit.PartsPerMillion when state is { } known && UnitConversion.IsGas(pollutant) => OfParts(pollutant, known, isMilligrams ? 1 : 1000, 1),
            _ => null,
        };
    }

    /// <summary>The thousandths of a number given in millionths, rounded half to even.</summary>
    public long Thousandths(long millionths)
    {
        if (((ulong)millionths | (ulong)numerator | (ulong)denominator) <= int.MaxValue)
        {
            // The usual: numbers whose product a long holds.
            var (whole, left) = Math.DivRem(millionths * numerator, denominator * 1000);
            return whole + ((2 * left) + (whole & 1) > denominator * 1000 ? 1 : 0);
        }

        // Wider than long: a number of ten digits in millionths, times a factor of seven.
        var (quotient, rest) = Int128.DivRem((Int128)millionths * numerator, (Int128)denominator * 1000);
        var twice = (2 * rest) - ((Int128)denominator * 1000);
        return (long)(twice > 0 || (twice == 0 && Int128.IsOddInteger(quotient)) ? quotient + 1 : quotient);
    }

    /// <summary>mass = fraction × M / V with V = 22.4 L/mol at 273.15 K, and × 273.15 / 298.15 = 5463 / 5963 at 298.15 K.</summary>
    private static UnitScale OfParts(Pollutant pollutant, ReferenceState state, long times, long by)
    {
        var mass = (long)(GasConstants.Rounded.MolarMass(pollutant) * 10);
        return state == ReferenceState.Kelvin273 ? new UnitScale(mass * times, 224 * by) : new UnitScale(mass * 5463 * times, 224 * 5963 * by);
    }
}
