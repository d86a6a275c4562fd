using AirQuality.Numerics;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Units;

/// <summary>Conversions of gas concentrations between units and reference states: asked for by name, exact, rounded once (half to even) to the thousandth. Particles are refused: they are given at ambient conditions.</summary>
public static class UnitConversion
{
    // 273.15 / 298.15 in lowest terms. Whole numbers, and not 0.916: a half is to be seen as a half when the result is rounded.
    private const long Cold = 5463;
    private const long Warm = 5963;

    /// <summary>The first day whose gas data refer to 298.15 K: 1 September 2018.</summary>
    public static LocalDate ReferenceChange { get; } = new(2018, 9, 1);

    /// <summary>The concentration of a volume fraction in ppb (nmol/mol).</summary>
    /// <param name="ppb">Not negative.</param>
    /// <param name="gas">SO2, NO2, CO or O3.</param>
    /// <param name="state">The state the concentration is to refer to.</param>
    /// <param name="constants">Molar masses and volume, for instance <see cref="GasConstants.Rounded"/>.</param>
    /// <returns>µg/m³; mg/m³ for CO.</returns>
    /// <exception cref="ArgumentException">The pollutant is no gas.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or the concentration is above the largest held.</exception>
    public static Concentration FromPartsPerBillion(decimal ppb, Pollutant gas, ReferenceState state, GasConstants constants) =>
        Of((Fraction)Positive(ppb) * (gas == Pollutant.CO ? 1 : Concentration.Scale), gas, state, constants);

    /// <summary>The concentration of a volume fraction in ppm (µmol/mol).</summary>
    /// <param name="ppm">Not negative.</param>
    /// <param name="gas">SO2, NO2, CO or O3.</param>
    /// <param name="state">The state the concentration is to refer to.</param>
    /// <param name="constants">Molar masses and volume, for instance <see cref="GasConstants.Rounded"/>.</param>
    /// <returns>µg/m³; mg/m³ for CO.</returns>
    /// <exception cref="ArgumentException">The pollutant is no gas.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or the concentration is above the largest held.</exception>
    public static Concentration FromPartsPerMillion(decimal ppm, Pollutant gas, ReferenceState state, GasConstants constants) =>
        Of((Fraction)Positive(ppm) * (gas == Pollutant.CO ? Concentration.Scale : Concentration.Scale * 1000), gas, state, constants);

    /// <summary>A gas concentration at another reference state.</summary>
    /// <param name="value">The concentration; a missing one stays missing.</param>
    /// <param name="gas">SO2, NO2, CO or O3.</param>
    /// <param name="from">The state it refers to.</param>
    /// <param name="to">The state it is to refer to.</param>
    /// <returns>The concentration: × 273.15 / 298.15 from 273.15 K to 298.15 K.</returns>
    /// <exception cref="ArgumentException">The pollutant is no gas.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The concentration is above the largest held.</exception>
    public static Concentration ToReference(Concentration value, Pollutant gas, ReferenceState from, ReferenceState to)
    {
        if (!IsGas(gas))
            throw NoGas(gas);
        return value.IsMissing ? value : Concentration.FromThousandths(Thousandths(value.Thousandths, from, to));
    }

    /// <summary>Whether the concentration of a pollutant refers to a temperature: all but particles.</summary>
    internal static bool IsGas(Pollutant pollutant) => pollutant is not (Pollutant.PM10 or Pollutant.PM25);

    /// <summary>What the unit of a gas at 298.15 K is as a volume fraction: ppb of 1 µg/m³, ppm of 1 mg/m³ of CO. By the precise constants.</summary>
    internal static Fraction VolumeOf(Pollutant gas) =>
        (Fraction)GasConstants.Precise.MolarVolume * new Fraction(Warm, Cold) / GasConstants.Precise.MolarMass(gas);

    internal static int Thousandths(int thousandths, ReferenceState from, ReferenceState to) =>
        from == to ? thousandths
        : checked((int)(from == ReferenceState.Kelvin273 ? HalfEven.Divide(thousandths * Cold, Warm) : HalfEven.Divide(thousandths * Warm, Cold)));

    internal static ArgumentException NoGas(Pollutant pollutant) =>
        new($"Expected a gas, found {pollutant.Symbol()}: particles are given at ambient conditions.", nameof(pollutant));

    private static decimal Positive(decimal fraction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fraction);
        return fraction;
    }

    /// <summary>fraction × M / V, the fraction in thousandths of what gives the unit of the gas: ppb for µg/m³, ppm for mg/m³ (CO).</summary>
    private static Concentration Of(Fraction fraction, Pollutant gas, ReferenceState state, GasConstants constants)
    {
        ArgumentNullException.ThrowIfNull(constants);
        var cold = fraction * constants.MolarMass(gas) / constants.MolarVolume;
        var exact = state == ReferenceState.Kelvin273 ? cold : cold * new Fraction(Cold, Warm);
        return Fraction.Compare(exact, Concentration.MaxThousandths) <= 0
            ? Concentration.FromThousandths((int)exact.Round(0))
            : throw new ArgumentOutOfRangeException(nameof(fraction), "The concentration is above the largest held.");
    }
}
