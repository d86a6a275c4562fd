using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>The first row of a file, with the columns told by their names and common aliases.</summary>
internal sealed class Header
{
    public const string KnownFormats =
        "a header of long (station,time,so2,no2,pm10,pm25,co,o3), sites (date,hour,type,<stations>), uci (No,year,month,day,hour,...,station) or daily (area,date,so2,no2,pm10,pm25,co,o3)";

    private static readonly Dictionary<string, ColumnRole> Aliases = Build(
        (ColumnRole.Station, "station stationid stationcode stationname site siteid sitecode 站点 站点编码 站点编号 站点名称 监测点 监测点编码 监测站点 点位 点位名称"),
        (ColumnRole.Area, "area city county district region areaname cityname 城市 城市名称 地区 区县 县区 区域 市 县"),
        (ColumnRole.Time, "time timepoint datetime timestamp 时间 监测时间 时间点 日期时间"),
        (ColumnRole.Date, "date 日期 监测日期"),
        (ColumnRole.Hour, "hour 小时 时"),
        (ColumnRole.Type, "type 类型"),
        (ColumnRole.Year, "year 年"),
        (ColumnRole.Month, "month 月"),
        (ColumnRole.Day, "day 日"),
        (ColumnRole.SO2, "so2 二氧化硫"),
        (ColumnRole.NO2, "no2 二氧化氮"),
        (ColumnRole.PM10, "pm10 可吸入颗粒物"),
        (ColumnRole.PM25, "pm25 pm2.5 细颗粒物"),
        (ColumnRole.CO, "co 一氧化碳"),
        (ColumnRole.O3, "o3 臭氧"),
        (ColumnRole.O3EightHour, "o38h o38 mda8 臭氧8小时 o3mda8"));

    private readonly Dictionary<ColumnRole, int> columns = [];

    public Header(IReadOnlyList<string> names)
    {
        Names = names;
        for (var i = 0; i < names.Count; i++)
        {
            var role = RoleOf(names[i]);
            if (role != ColumnRole.Other && !columns.TryAdd(role, i))
                Repeated ??= names[i];
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>A name whose meaning another column already has, or <c>null</c>.</summary>
    public string? Repeated { get; }

    public int this[ColumnRole role] => columns.GetValueOrDefault(role, -1);

    /// <summary>The column of a pollutant's hourly values, or -1.</summary>
    public int Hourly(Pollutant pollutant) => this[RoleOf(pollutant)];

    /// <summary>The column of a pollutant's daily values, or -1; for O3 a column of MDA8 goes before a plain one.</summary>
    public int Daily(Pollutant pollutant) =>
        pollutant == Pollutant.O3 && Has(ColumnRole.O3EightHour) ? this[ColumnRole.O3EightHour] : Hourly(pollutant);

    /// <summary>The format the header fits, or <c>null</c>.</summary>
    public ObservationFormat? Format
    {
        get
        {
            if (Has(ColumnRole.Date) && Has(ColumnRole.Hour) && Has(ColumnRole.Type))
                return ObservationFormat.Sites;
            if (!Pollutants.All.ToArray().Any(p => Daily(p) >= 0))
                return null;
            if (Has(ColumnRole.Year) && Has(ColumnRole.Month) && Has(ColumnRole.Day) && Has(ColumnRole.Hour) && Has(ColumnRole.Station))
                return ObservationFormat.Uci;
            if (Has(ColumnRole.Station) && Has(ColumnRole.Time))
                return ObservationFormat.Long;
            return Has(ColumnRole.Date) && !Has(ColumnRole.Hour) && !Has(ColumnRole.Time) ? ObservationFormat.Daily : null;
        }
    }

    /// <summary>What file the header belongs to that lies beside observations but holds none: stations, targets or events; else <c>null</c>.</summary>
    public string? Companion
    {
        get
        {
            bool HasAll(params ReadOnlySpan<string> names)
            {
                foreach (var name in names)
                    if (!Names.Contains(name, StringComparer.OrdinalIgnoreCase))
                        return false;
                return true;
            }

            return HasAll("area", "metric", "goal") ? "targets"
                : HasAll("area", "from", "to") ? "events"
                : HasAll("station") && (HasAll("kind") || HasAll("county")) && Format is null ? "stations"
                : null;
        }
    }

    /// <summary>The pollutant a name stands for, as rows of wide files name it; <c>null</c> for other types.</summary>
    public static Pollutant? PollutantOf(string name) => RoleOf(name) switch
    {
        ColumnRole.SO2 => Pollutant.SO2,
        ColumnRole.NO2 => Pollutant.NO2,
        ColumnRole.PM10 => Pollutant.PM10,
        ColumnRole.PM25 => Pollutant.PM25,
        ColumnRole.CO => Pollutant.CO,
        ColumnRole.O3 => Pollutant.O3,
        _ => null,
    };

    private static ColumnRole RoleOf(Pollutant pollutant) => pollutant switch
    {
        Pollutant.SO2 => ColumnRole.SO2,
        Pollutant.NO2 => ColumnRole.NO2,
        Pollutant.PM10 => ColumnRole.PM10,
        Pollutant.PM25 => ColumnRole.PM25,
        Pollutant.CO => ColumnRole.CO,
        _ => ColumnRole.O3,
    };

    private bool Has(ColumnRole role) => columns.ContainsKey(role);

    private static ColumnRole RoleOf(string name)
    {
        // A unit behind the name, as in "PM2.5(μg/m3)", says nothing about the column.
        var unit = name.AsSpan().IndexOfAny('(', '（', '[');
        var bare = (unit > 0 ? name[..unit] : name).Trim().ToLowerInvariant().Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Aliases.GetValueOrDefault(bare, ColumnRole.Other);
    }

    private static Dictionary<string, ColumnRole> Build(params ReadOnlySpan<(ColumnRole Role, string Names)> roles)
    {
        var aliases = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var (role, names) in roles)
            foreach (var name in names.Split(' '))
                aliases.Add(name, role);
        return aliases;
    }
}
