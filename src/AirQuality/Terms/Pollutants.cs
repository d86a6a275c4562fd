namespace AirQuality.Terms;

/// <summary>Names and units of the pollutants.</summary>
public static class Pollutants
{
    private static readonly Pollutant[] AllPollutants =
        [Pollutant.SO2, Pollutant.NO2, Pollutant.PM10, Pollutant.PM25, Pollutant.CO, Pollutant.O3];

    /// <summary>How many pollutants there are: six.</summary>
    public const int Count = 6;

    /// <summary>All six, in table order.</summary>
    public static ReadOnlySpan<Pollutant> All => AllPollutants;

    /// <summary>The key used in files and on the command line: <c>so2 no2 pm10 pm25 co o3</c>.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static string Key(this Pollutant pollutant) => pollutant switch
    {
        Pollutant.SO2 => "so2",
        Pollutant.NO2 => "no2",
        Pollutant.PM10 => "pm10",
        Pollutant.PM25 => "pm25",
        Pollutant.CO => "co",
        Pollutant.O3 => "o3",
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    /// <summary>The symbol as bulletins print it: <c>SO2 NO2 PM10 PM2.5 CO O3</c>.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The symbol.</returns>
    public static string Symbol(this Pollutant pollutant) => pollutant == Pollutant.PM25 ? "PM2.5" : pollutant.ToString();

    /// <summary>The unit: <c>mg/m³</c> for CO, <c>µg/m³</c> for the others.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The unit.</returns>
    public static string Unit(this Pollutant pollutant) => pollutant == Pollutant.CO ? "mg/m³" : "µg/m³";
}
