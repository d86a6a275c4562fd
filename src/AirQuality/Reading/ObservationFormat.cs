namespace AirQuality.Reading;

/// <summary>The formats of observation files.</summary>
public enum ObservationFormat
{
    /// <summary>By the header.</summary>
    Auto,

    /// <summary>One row per station and hour: <c>station,time,so2,no2,pm10,pm25,co,o3</c>.</summary>
    Long,

    /// <summary>One row per hour and type, one column per station: <c>date,hour,type,1001A,...</c>.</summary>
    Sites,

    /// <summary>One row per station and hour with the time in four columns and CO in µg/m³: <c>No,year,month,day,hour,PM2.5,...,station</c>.</summary>
    Uci,

    /// <summary>One row per area and day: <c>area,date,so2,no2,pm10,pm25,co,o3</c>, O3 being MDA8.</summary>
    Daily,

    /// <summary>One row per station, time and pollutant, with its value: <c>station,time,pollutant,value,unit</c>.</summary>
    Rows,
}
