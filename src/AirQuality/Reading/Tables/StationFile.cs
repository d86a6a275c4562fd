using AirQuality.Observations;
using AirQuality.Reading.Sources;
using AirQuality.Terms;

namespace AirQuality.Reading.Tables;

/// <summary>
/// Reads the stations file: <c>station,name,kind,class,township,county,city,province,from,to,successor,former_names,control,lon,lat,monitors,not_monitored,plan_from,area_class</c>,
/// in any order and in Chinese too; all but <c>station</c> may be left out.
/// </summary>
public static class StationFile
{
    private static readonly SideTableForm Form = new(
        new("a header such as station,name,kind,county,city,province", "如station,name,kind,county,city,province（站点编码,站点名称,站点类型,区县,城市,省份）的表头"),
        new("stations after the header", "表头之后的站点"),
        new SideColumn("station", "stationcode stationid id siteid sitecode stationno code 站点 站点编码 站点编号 站点代码 监测点编码 监测点编号 监测点代码 点位编码 点位编号 点位代码 编码 编号 站号 测点编码 测点编号 唯一编码 国控点编码", IsRequired: true),
        new SideColumn("name", "stationname sitename 站点名称 站点名 站名 监测点名称 监测点 监测点位 监测点位名称 点位名称 点位 名称 测点名称 子站名称"),
        new SideColumn("kind", "type stationtype sitetype stationkind 类型 站点类型 点位类型 监测点类型 测点类型 站点类别 点位类别 站点属性 点位属性 类别 属性"),
        new SideColumn("class", "controllevel stationclass level operator 级别 站点级别 控制级别 管控级别 点位级别 监测级别 管理级别"),
        new SideColumn("control", "iscontrol controlpoint 对照点 是否对照点 是否为对照点 清洁对照点 是否清洁对照点"),
        new SideColumn("township", "town townshipname 乡镇 乡镇名称 乡镇街道 镇街 街道 镇 镇办 所属乡镇 所在乡镇"),
        new SideColumn("county", "district countyname districtname 区县 县区 县 区 县市区 区县名称 县区名称 县市 市县 所属区县 所在区县 行政区 行政区划"),
        new SideColumn("city", "cityname 城市 市 地市 城市名称 地级市 市州 设区市 所属城市 所在城市 所属地市"),
        new SideColumn("province", "provincename 省份 省 省市 省份名称 所属省份 所在省份"),
        new SideColumn("from", "start since validfrom opened startdate begin begindate opendate 启用 启用日期 启用时间 建成时间 建成日期 开始 开始日期 投运时间 投运日期 启用年月 运行开始日期 联网时间 起始日期"),
        new SideColumn("to", "end until validto closed enddate closedate 停用 停用日期 停用时间 撤销时间 撤销日期 关停时间 关停日期 结束 结束日期 终止日期"),
        new SideColumn("successor", "replacedby 接替站点 替代站点 后继站点 接替点位 替代点位 变更后编码"),
        new SideColumn("former_names", "formername oldname oldnames aliases alias 曾用名 原名 原名称 旧名 别名 原站点名称 曾用名称"),
        new SideColumn("lon", "lng longitude x 经度 东经 经度e"),
        new SideColumn("lat", "latitude y 纬度 北纬 纬度n"),
        new SideColumn("monitors", "pollutants parameters 监测项目 监测指标 监测因子 监测污染物 监测参数"),
        new SideColumn("not_monitored", "notmonitored unmonitored 不监测项目 未监测项目 不监测指标 不监测污染物 监测方案外项目 方案外项目"),
        new SideColumn("plan_from", "planfrom plansince monitorsfrom 方案启用日期 监测方案起始日期 监测方案日期 方案起始日期 方案起始"),
        new SideColumn("area_class", "zone zoneclass functionalarea 功能区 功能区类别 空气质量功能区 环境功能区 功能区类型 区域类别 功能区划"));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ObservationFormatException">Unknown header or kind, a station that stands twice, a bad date or coordinate, a row of the wrong length.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static StationNetwork Read(string path, IWorkbookReader? workbooks = null) => ReadSet(path, workbooks).Network;

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IWorkbookReader?)"/>.</exception>
    public static StationNetwork Read(Stream stream, string name, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Stations(SideTables.Read(stream, name, Form, workbooks)).Network;
    }

    /// <summary>Reads a file, with what is to be told of it.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The network and the findings.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IWorkbookReader?)"/>.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static StationSet ReadSet(string path, IWorkbookReader? workbooks = null) => Stations(SideTables.Read(path, Form, workbooks));

    private static StationSet Stations(SideTable table)
    {
        var stations = new List<Station>();
        var findings = new List<Finding>();
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in table.WholeRows())
        {
            var id = row["station"];
            if (id.Length == 0)
                throw row.Error(FindingKind.UnknownStation, "station", new("a station", "站点"));
            if (!seen.TryAdd(id, row.Line))
                throw row.Error(FindingKind.DuplicateConflicting, "station", new("each station once", "每个站点出现一次"), new($"'{VisibleText.Of(id)}' again, first on line {seen[id]}", $"“{VisibleText.Of(id)}”重复，首次出现在第{seen[id]}行"));
            stations.Add(new StationRow(row, findings).ToStation());
        }

        return new StationSet(new StationNetwork(stations), findings);
    }
}
