using AirQuality.Reading.Tables;

namespace AirQuality.Meteorology;

/// <summary>The columns of weather files.</summary>
internal static class WeatherColumns
{
    // The limits are records of the world with room beyond them: what lies outside is a code or a mistake, whatever the climate.
    public static readonly WeatherColumn Temperature = new("temp", "temperature tem tavg tmean t2m airtemp airtemperature meantemp 气温 温度 平均气温 平均温度 日平均气温 环境温度 空气温度", WeatherUnit.Temperatures, -70, 60);
    public static readonly WeatherColumn Maximum = new("tmax", "maxtemp maxtemperature temperaturemax temmax 最高气温 日最高气温 最高温度", WeatherUnit.Temperatures, -70, 60);
    public static readonly WeatherColumn Minimum = new("tmin", "mintemp mintemperature temperaturemin temmin 最低气温 日最低气温 最低温度", WeatherUnit.Temperatures, -70, 60);
    public static readonly WeatherColumn Humidity = new("rh", "rhu humidity hum relativehumidity relhum hurs 湿度 相对湿度 平均相对湿度", WeatherUnit.Humidities, 0, 100);
    public static readonly WeatherColumn DewPoint = new("dewp", "dew dewpoint dpt d2m dewpointtemperature 露点 露点温度", WeatherUnit.Temperatures, -90, 40);
    public static readonly WeatherColumn Pressure = new("pres", "pressure press prs slp stationpressure 气压 大气压 本站气压 平均气压 平均本站气压 海平面气压", WeatherUnit.Pressures, 450, 1100);
    public static readonly WeatherColumn Speed = new("ws", "wspm wind windspeed wsp win 风速 平均风速 二分钟平均风速 2分钟平均风速 10分钟平均风速", WeatherUnit.Speeds, 0, 120);
    public static readonly WeatherColumn MaximumSpeed = new("wsmax", "maxwind maxwindspeed windmax gust wsgust 最大风速 极大风速 日最大风速 最大小时风速", WeatherUnit.Speeds, 0, 120);
    public static readonly WeatherColumn Direction = new("wd", "winddirection winddir wdir wdeg 风向 风向角度", WeatherUnit.Directions, 0, 360);
    public static readonly WeatherColumn East = new("u", "uwind u10 windu 纬向风 纬向风速 东西风", WeatherUnit.Speeds, -120, 120);
    public static readonly WeatherColumn North = new("v", "vwind v10 windv 经向风 经向风速 南北风", WeatherUnit.Speeds, -120, 120);
    public static readonly WeatherColumn Rain = new("rain", "precipitation precip prcp rainfall 降水 降水量 降雨 降雨量 日降水量 小时降水量", WeatherUnit.Rains, 0, 2000);
    public static readonly WeatherColumn Calm = new("calm", "calmshare calmratio 静风 静风比例 静风频率 静风时次比例", [], 0, 1);

    /// <summary>Those that hold a number.</summary>
    public static readonly IReadOnlyList<WeatherColumn> All = [Temperature, Maximum, Minimum, Humidity, DewPoint, Pressure, Speed, MaximumSpeed, Direction, East, North, Rain, Calm];

    /// <summary>What a weather file looks like. Temperature tells its header from a title; the other columns may be missing, but for wind, which the reader asks for.</summary>
    public static readonly SideTableForm Form = new(
        new("a header such as date,station,temp,rh,ws,wd,pres,rain", "如date,station,temp,rh,ws,wd,pres,rain（日期,站点,气温,相对湿度,风速,风向,气压,降水量）的表头"),
        new("days or hours of weather after the header", "表头之后逐日或逐时的气象数据"),
        [
            new SideColumn("date", "time datetime obstime observationtime 日期 时间 观测时间 监测时间 资料时间"),
            new SideColumn("year", "yr 年 年份"),
            new SideColumn("month", "mon 月 月份"),
            new SideColumn("day", "日"),
            new SideColumn("hour", "hr 时 小时"),
            new SideColumn("station", "stationid stationname site sitename 站点 站名 站点名称 站号 气象站 台站"),
            new SideColumn("area", "areaname county district city 区域 区县 县区 城市 地区 区域名称"),
            .. All.Select(c => new SideColumn(c.Key, c.Spellings(), IsRequired: c == Temperature)),
        ]);
}
