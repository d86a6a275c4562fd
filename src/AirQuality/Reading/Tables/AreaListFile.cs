using AirQuality.Observations;
using AirQuality.Reading.Sources;
using AirQuality.Terms;

namespace AirQuality.Reading.Tables;

/// <summary>Reads lists of areas: <c>group,area</c>, one row an area of a list.</summary>
public static class AreaListFile
{
    private static readonly SideTableForm Form = new(
        new("a header group,area", "表头group,area（分组,区域）"),
        new("areas after the header", "表头之后的区域"),
        new SideColumn("group", "list groupname 分组 组 名单 组别 分组名称 名单名称 类别", IsRequired: true),
        new SideColumn("area", "city county name areaname cityname countyname 区域 城市 区县 县区 县市区 名称 地区 区域名称 城市名称 区县名称", IsRequired: true));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The lists, in the order in which they first appear.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, an empty cell, an area twice in a list, a row of the wrong length.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static IReadOnlyList<AreaList> Read(string path, IWorkbookReader? workbooks = null) => Lists(SideTables.Read(path, Form, workbooks));

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The lists, in the order in which they first appear.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, an empty cell, an area twice in a list, a row of the wrong length.</exception>
    public static IReadOnlyList<AreaList> Read(Stream stream, string name, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Lists(SideTables.Read(stream, name, Form, workbooks));
    }

    private static List<AreaList> Lists(SideTable table)
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in table.WholeRows())
        {
            var group = Cell(row, "group");
            var area = Cell(row, "area");
            if (!seen.TryAdd($"{group}\n{area}", row.Line))
                throw row.Error(FindingKind.DuplicateAgreeing, "area", new("each area once in a list", "每个区域在名单中出现一次"), new($"'{VisibleText.Of(area)}' again, first on line {seen[$"{group}\n{area}"]}", $"“{VisibleText.Of(area)}”重复，首次出现在第{seen[$"{group}\n{area}"]}行"));
            if (!lists.TryGetValue(group, out var areas))
                lists.Add(group, areas = []);
            areas.Add(area);
        }

        return [.. lists.Select(l => new AreaList(l.Key, l.Value))];
    }

    private static string Cell(SideRow row, string key) =>
        row[key] is { Length: > 0 } text ? text : throw row.Error(FindingKind.MalformedRow, key, new("a name", "名称"));
}
