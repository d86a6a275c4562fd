using System.Text.Json.Serialization;

namespace AirQuality.Terms;

/// <summary>One concentration per pollutant; what is not set is missing.</summary>
/// <example><code>var day = new PollutantConcentrations { PM25 = Concentration.FromDecimal(67), O3 = Concentration.FromDecimal(100) };</code></example>
public sealed record PollutantConcentrations
{
    /// <summary>SO2, µg/m³.</summary>
    [JsonPropertyName("so2")]
    public Concentration SO2 { get; init; } = Concentration.Missing;

    /// <summary>NO2, µg/m³.</summary>
    [JsonPropertyName("no2")]
    public Concentration NO2 { get; init; } = Concentration.Missing;

    /// <summary>PM10, µg/m³.</summary>
    [JsonPropertyName("pm10")]
    public Concentration PM10 { get; init; } = Concentration.Missing;

    /// <summary>PM2.5, µg/m³.</summary>
    [JsonPropertyName("pm25")]
    public Concentration PM25 { get; init; } = Concentration.Missing;

    /// <summary>CO, mg/m³.</summary>
    [JsonPropertyName("co")]
    public Concentration CO { get; init; } = Concentration.Missing;

    /// <summary>O3, µg/m³: MDA8 for a day, the 1-hour mean for an hour.</summary>
    [JsonPropertyName("o3")]
    public Concentration O3 { get; init; } = Concentration.Missing;

    /// <summary>The concentration of one pollutant.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public Concentration this[Pollutant pollutant] => pollutant switch
    {
        Pollutant.SO2 => SO2,
        Pollutant.NO2 => NO2,
        Pollutant.PM10 => PM10,
        Pollutant.PM25 => PM25,
        Pollutant.CO => CO,
        Pollutant.O3 => O3,
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    /// <summary>From a rule that gives the concentration of each pollutant.</summary>
    /// <param name="of">Called once for each of the six.</param>
    /// <returns>The set.</returns>
    public static PollutantConcentrations From(Func<Pollutant, Concentration> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return new PollutantConcentrations
        {
            SO2 = of(Pollutant.SO2),
            NO2 = of(Pollutant.NO2),
            PM10 = of(Pollutant.PM10),
            PM25 = of(Pollutant.PM25),
            CO = of(Pollutant.CO),
            O3 = of(Pollutant.O3),
        };
    }
}
