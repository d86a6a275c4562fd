using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>What is said of units.</summary>
internal static class UnitPhrases
{
    /// <summary>The units that are read.</summary>
    public static Bilingual Expected { get; } = new(
        "a unit such as µg/m³ or mg/m³; ppb and ppm only with the reference state named (--gas-state 273 or 298)",
        "µg/m³或mg/m³等单位；ppb和ppm须用 --gas-state 273 或 298 指明参比状态");
}
