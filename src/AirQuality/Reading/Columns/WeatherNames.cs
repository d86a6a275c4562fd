namespace AirQuality.Reading.Columns;

/// <summary>What columns of weather are called, letters and digits only: to those who read weather, and to those who pass it over beside concentrations.</summary>
internal static class WeatherNames
{
    /// <summary>Temperature.</summary>
    public const string Temperature = "temp temperature tem tavg tmean t2m airtemp airtemperature meantemp 气温 温度 平均气温 平均温度 日平均气温 环境温度 空气温度";

    /// <summary>The highest temperature of the day.</summary>
    public const string Maximum = "tmax maxtemp maxtemperature temperaturemax temmax 最高气温 日最高气温 最高温度";

    /// <summary>The lowest.</summary>
    public const string Minimum = "tmin mintemp mintemperature temperaturemin temmin 最低气温 日最低气温 最低温度";

    /// <summary>Relative humidity.</summary>
    public const string Humidity = "rh rhu humidity hum relativehumidity relhum hurs 湿度 相对湿度 平均相对湿度";

    /// <summary>Dew point.</summary>
    public const string DewPoint = "dewp dew dewpoint dpt d2m dewpointtemperature 露点 露点温度";

    /// <summary>Pressure.</summary>
    public const string Pressure = "pres pressure press prs slp stationpressure 气压 大气压 本站气压 平均气压 平均本站气压 海平面气压 airpressure atmospres 大气压力";

    /// <summary>Wind speed.</summary>
    public const string Speed = "ws wspm wind windspeed wsp win 风速 平均风速 二分钟平均风速 2分钟平均风速 10分钟平均风速";

    /// <summary>The largest wind speed.</summary>
    public const string MaximumSpeed = "wsmax maxwind maxwindspeed windmax gust wsgust 最大风速 极大风速 日最大风速 最大小时风速";

    /// <summary>Wind direction.</summary>
    public const string Direction = "wd winddirection winddir wdir wdeg 风向 风向角度";

    /// <summary>The wind towards the east.</summary>
    public const string East = "u uwind u10 windu 纬向风 纬向风速 东西风";

    /// <summary>The wind towards the north.</summary>
    public const string North = "v vwind v10 windv 经向风 经向风速 南北风";

    /// <summary>Rain.</summary>
    public const string Rain = "rain precipitation precip prcp rainfall 降水 降水量 降雨 降雨量 日降水量 小时降水量 雨量";

    /// <summary>The share of calm hours.</summary>
    public const string Calm = "calm calmshare calmratio 静风 静风比例 静风频率 静风时次比例";

    /// <summary>Of no use to who takes the weather out.</summary>
    public const string Other = "visibility vis weather cloud radiation solar uv 风力 风级 能见度 天气 天气现象 天气状况 云量 日照 辐射 太阳辐射 边界层高度";

    /// <summary>All of them but the single letters, which name other things too.</summary>
    public const string All = Temperature + " " + Maximum + " " + Minimum + " " + Humidity + " " + DewPoint + " " + Pressure + " " + Speed + " " + MaximumSpeed + " " + Direction + " " + Rain + " " + Calm + " " + Other;
}
