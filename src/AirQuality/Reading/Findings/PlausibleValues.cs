using AirQuality.Terms;

namespace AirQuality.Reading.Findings;

/// <summary>What an hour or a day of a pollutant can be at most, so that higher values are faults of instruments or of units.</summary>
internal static class PlausibleValues
{
    /// <summary>The highest plausible value, µg/m³ (CO mg/m³).</summary>
    /// <remarks>Far above any limit: dust storms reach several thousand, and CO above 100 mg/m³ is CO in µg/m³.</remarks>
    public static decimal Most(Pollutant pollutant) => pollutant switch
    {
        Pollutant.CO => 100,
        Pollutant.O3 => 2000,
        Pollutant.PM10 or Pollutant.PM25 => 10000,
        _ => 5000,
    };
}
