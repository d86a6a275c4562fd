namespace AirQuality.Terms;

/// <summary>The six pollutants of GB 3095, in the order in which tables of this library list them.</summary>
/// <remarks>Concentrations are in µg/m³, CO in mg/m³. At the level of days <see cref="O3"/> means MDA8, the daily maximum 8-hour mean.</remarks>
public enum Pollutant
{
    /// <summary>Sulphur dioxide, 二氧化硫, µg/m³.</summary>
    SO2,

    /// <summary>Nitrogen dioxide, 二氧化氮, µg/m³.</summary>
    NO2,

    /// <summary>Particles up to 10 µm, 可吸入颗粒物, µg/m³.</summary>
    PM10,

    /// <summary>Particles up to 2.5 µm, 细颗粒物, µg/m³.</summary>
    PM25,

    /// <summary>Carbon monoxide, 一氧化碳, mg/m³.</summary>
    CO,

    /// <summary>Ozone, 臭氧, µg/m³; at the level of days the daily maximum 8-hour mean.</summary>
    O3,
}
