using AirQuality.Terms;

namespace AirQuality.Units;

/// <summary>Molar masses and molar volume by which volume fractions of gases become concentrations. Named, for practice differs in the third digit.</summary>
/// <param name="Name">The name.</param>
/// <param name="MolarVolume">L/mol of an ideal gas at 273.15 K and 1013.25 hPa.</param>
/// <param name="SO2">Molar mass of SO2, g/mol.</param>
/// <param name="NO2">Molar mass of NO2, g/mol.</param>
/// <param name="CO">Molar mass of CO, g/mol.</param>
/// <param name="O3">Molar mass of O3, g/mol.</param>
public sealed record GasConstants(string Name, decimal MolarVolume, decimal SO2, decimal NO2, decimal CO, decimal O3)
{
    /// <summary>Whole molar masses and 22.4 L/mol, as analysers are commonly set (64/22.4 for SO2).</summary>
    public static GasConstants Rounded { get; } = new("Rounded", 22.4m, 64, 46, 28, 48);

    /// <summary>IUPAC molar masses and 22.41397 L/mol (CODATA).</summary>
    public static GasConstants Precise { get; } = new("Precise", 22.41397m, 64.066m, 46.0055m, 28.010m, 47.998m);

    /// <summary>The molar mass of a gas.</summary>
    /// <param name="gas">SO2, NO2, CO or O3.</param>
    /// <returns>g/mol.</returns>
    /// <exception cref="ArgumentException">Particles have none.</exception>
    public decimal MolarMass(Pollutant gas) => gas switch
    {
        Pollutant.SO2 => SO2,
        Pollutant.NO2 => NO2,
        Pollutant.CO => CO,
        Pollutant.O3 => O3,
        _ => throw UnitConversion.NoGas(gas),
    };
}
