namespace AirQuality.Standards;

/// <summary>The columns of the IAQI table: a pollutant and the time over which it is averaged.</summary>
public enum AqiItem
{
    /// <summary>SO2, 24-hour mean, µg/m³.</summary>
    SO2Day,

    /// <summary>SO2, 1-hour mean, µg/m³.</summary>
    SO2Hour,

    /// <summary>NO2, 24-hour mean, µg/m³.</summary>
    NO2Day,

    /// <summary>NO2, 1-hour mean, µg/m³.</summary>
    NO2Hour,

    /// <summary>CO, 24-hour mean, mg/m³.</summary>
    CODay,

    /// <summary>CO, 1-hour mean, mg/m³.</summary>
    COHour,

    /// <summary>O3, 8-hour mean, µg/m³.</summary>
    O3EightHour,

    /// <summary>O3, 1-hour mean, µg/m³.</summary>
    O3Hour,

    /// <summary>PM10, 24-hour mean, µg/m³; hourly values of the real-time report use it too.</summary>
    PM10Day,

    /// <summary>PM2.5, 24-hour mean, µg/m³; hourly values of the real-time report use it too.</summary>
    PM25Day,
}
