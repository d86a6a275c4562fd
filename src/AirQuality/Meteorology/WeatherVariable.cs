namespace AirQuality.Meteorology;

/// <summary>What is known of the weather of a day.</summary>
public enum WeatherVariable
{
    /// <summary>The mean temperature, °C.</summary>
    Temperature,

    /// <summary>The highest temperature, °C; of hourly files that of the hours.</summary>
    MaximumTemperature,

    /// <summary>The lowest temperature, °C; of hourly files that of the hours.</summary>
    MinimumTemperature,

    /// <summary>The mean relative humidity, 0 to 100 %.</summary>
    Humidity,

    /// <summary>The mean dew point, °C.</summary>
    DewPoint,

    /// <summary>The mean pressure, hPa, of the station or at sea level.</summary>
    Pressure,

    /// <summary>The mean wind speed, m/s.</summary>
    WindSpeed,

    /// <summary>The mean wind towards the east (u), m/s; below 0 where it blows from the east.</summary>
    WindEast,

    /// <summary>The mean wind towards the north (v), m/s; below 0 where it blows from the north.</summary>
    WindNorth,

    /// <summary>The largest wind speed, m/s; of hourly files the largest mean of an hour.</summary>
    MaximumWindSpeed,

    /// <summary>The share of hours with a wind of at most 1 m/s, 0 to 1.</summary>
    CalmShare,

    /// <summary>The sum of rain and snow, mm.</summary>
    Rain,
}
