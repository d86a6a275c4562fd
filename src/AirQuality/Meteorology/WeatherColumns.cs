using AirQuality.Reading.Columns;
using AirQuality.Reading.Tables;

namespace AirQuality.Meteorology;

/// <summary>The columns of weather files.</summary>
internal static class WeatherColumns
{
    // The limits are records of the world with room beyond them: what lies outside is a code or a mistake, whatever the climate.
    public static readonly WeatherColumn Temperature = new("temp", WeatherNames.Temperature, WeatherUnit.Temperatures, -70, 60);
    public static readonly WeatherColumn Maximum = new("tmax", WeatherNames.Maximum, WeatherUnit.Temperatures, -70, 60);
    public static readonly WeatherColumn Minimum = new("tmin", WeatherNames.Minimum, WeatherUnit.Temperatures, -70, 60);
    public static readonly WeatherColumn Humidity = new("rh", WeatherNames.Humidity, WeatherUnit.Humidities, 0, 100);
    public static readonly WeatherColumn DewPoint = new("dewp", WeatherNames.DewPoint, WeatherUnit.Temperatures, -90, 50);
    public static readonly WeatherColumn Pressure = new("pres", WeatherNames.Pressure, WeatherUnit.Pressures, 450, 1100);
    public static readonly WeatherColumn Speed = new("ws", WeatherNames.Speed, WeatherUnit.Speeds, 0, 120);
    public static readonly WeatherColumn MaximumSpeed = new("wsmax", WeatherNames.MaximumSpeed, WeatherUnit.Speeds, 0, 120);
    public static readonly WeatherColumn Direction = new("wd", WeatherNames.Direction, WeatherUnit.Directions, 0, 360);
    public static readonly WeatherColumn East = new("u", WeatherNames.East, WeatherUnit.Speeds, -120, 120);
    public static readonly WeatherColumn North = new("v", WeatherNames.North, WeatherUnit.Speeds, -120, 120);
    public static readonly WeatherColumn Rain = new("rain", WeatherNames.Rain, WeatherUnit.Rains, 0, 2000);
    public static readonly WeatherColumn Calm = new("calm", WeatherNames.Calm, [], 0, 1);

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
