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

/// <summary>What the columns of the IAQI table are about.</summary>
public static class AqiItems
{
    /// <summary>The pollutant of a column.</summary>
    /// <param name="item">The column.</param>
    /// <returns>The pollutant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no column.</exception>
    public static Pollutant Pollutant(this AqiItem item) => item switch
    {
        AqiItem.SO2Day or AqiItem.SO2Hour => AirQuality.Pollutant.SO2,
        AqiItem.NO2Day or AqiItem.NO2Hour => AirQuality.Pollutant.NO2,
        AqiItem.CODay or AqiItem.COHour => AirQuality.Pollutant.CO,
        AqiItem.O3EightHour or AqiItem.O3Hour => AirQuality.Pollutant.O3,
        AqiItem.PM10Day => AirQuality.Pollutant.PM10,
        AqiItem.PM25Day => AirQuality.Pollutant.PM25,
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No such column."),
    };

    /// <summary>The column of the daily report: daily means, and MDA8 for O3.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static AqiItem Daily(Pollutant pollutant) => pollutant switch
    {
        AirQuality.Pollutant.SO2 => AqiItem.SO2Day,
        AirQuality.Pollutant.NO2 => AqiItem.NO2Day,
        AirQuality.Pollutant.CO => AqiItem.CODay,
        AirQuality.Pollutant.O3 => AqiItem.O3EightHour,
        AirQuality.Pollutant.PM10 => AqiItem.PM10Day,
        AirQuality.Pollutant.PM25 => AqiItem.PM25Day,
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    /// <summary>The column of the real-time report: 1-hour columns for gases, the daily columns for particles.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static AqiItem RealTime(Pollutant pollutant) => pollutant switch
    {
        AirQuality.Pollutant.SO2 => AqiItem.SO2Hour,
        AirQuality.Pollutant.NO2 => AqiItem.NO2Hour,
        AirQuality.Pollutant.CO => AqiItem.COHour,
        AirQuality.Pollutant.O3 => AqiItem.O3Hour,
        _ => Daily(pollutant),
    };
}
