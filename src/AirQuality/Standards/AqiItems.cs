using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>What the columns of the IAQI table are about.</summary>
public static class AqiItems
{
    /// <summary>The pollutant of a column.</summary>
    /// <param name="item">The column.</param>
    /// <returns>The pollutant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no column.</exception>
    public static Pollutant Pollutant(this AqiItem item) => item switch
    {
        AqiItem.SO2Day or AqiItem.SO2Hour => AirQuality.Terms.Pollutant.SO2,
        AqiItem.NO2Day or AqiItem.NO2Hour => AirQuality.Terms.Pollutant.NO2,
        AqiItem.CODay or AqiItem.COHour => AirQuality.Terms.Pollutant.CO,
        AqiItem.O3EightHour or AqiItem.O3Hour => AirQuality.Terms.Pollutant.O3,
        AqiItem.PM10Day => AirQuality.Terms.Pollutant.PM10,
        AqiItem.PM25Day => AirQuality.Terms.Pollutant.PM25,
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No such column."),
    };

    /// <summary>The column of the daily report: daily means, and MDA8 for O3.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static AqiItem Daily(Pollutant pollutant) => pollutant switch
    {
        AirQuality.Terms.Pollutant.SO2 => AqiItem.SO2Day,
        AirQuality.Terms.Pollutant.NO2 => AqiItem.NO2Day,
        AirQuality.Terms.Pollutant.CO => AqiItem.CODay,
        AirQuality.Terms.Pollutant.O3 => AqiItem.O3EightHour,
        AirQuality.Terms.Pollutant.PM10 => AqiItem.PM10Day,
        AirQuality.Terms.Pollutant.PM25 => AqiItem.PM25Day,
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    /// <summary>The column of the real-time report: 1-hour columns for gases, the daily columns for particles.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static AqiItem RealTime(Pollutant pollutant) => pollutant switch
    {
        AirQuality.Terms.Pollutant.SO2 => AqiItem.SO2Hour,
        AirQuality.Terms.Pollutant.NO2 => AqiItem.NO2Hour,
        AirQuality.Terms.Pollutant.CO => AqiItem.COHour,
        AirQuality.Terms.Pollutant.O3 => AqiItem.O3Hour,
        _ => Daily(pollutant),
    };
}
