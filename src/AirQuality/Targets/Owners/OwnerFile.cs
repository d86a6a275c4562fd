using AirQuality.Observations;
using AirQuality.Reading.Sources;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Owners;

/// <summary>Reads who answers for what: <c>area,owner[,role][,place][,field][,metrics]</c>, in any column order and in Chinese too (区域,责任人,职务,包保范围,领域,指标).</summary>
public static class OwnerFile
{
    private static readonly SideTableForm Form = new(
        new("a header such as area,owner,role,place,field,metrics", "如区域,责任人,职务,包保范围,领域,指标（area,owner,role,place,field,metrics）的表头"),
        new("owners after the header", "表头之后的责任人"),
        new SideColumn("area", "areaname city county township station 区域 区县 城市 县区 县市区 地区 乡镇 区域名称 包保区域", IsRequired: true),
        new SideColumn("owner", "name 责任人 姓名 负责人 包保责任人 包保领导 包保干部 包保单位 包保部门", IsRequired: true),
        new SideColumn("role", "职务 角色 职责 责任类型 包保类型 包保层级 身份"),
        new SideColumn("place", "zone village 包保范围 重点区域 片区 点位 村 村庄 范围 包保对象 包保村"),
        new SideColumn("field", "sector 领域 行业 行动领域 重点领域 污染源"),
        new SideColumn("metrics", "metric 指标 考核指标 负责指标"));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="areas">The areas there are; those they lie in are known too.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The owners, in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, area or figure; an empty name; a row that stands twice. It names file, line and column.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static OwnerRegister Read(string path, IEnumerable<Area> areas, IWorkbookReader? workbooks = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, areas, workbooks);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="areas">The areas there are.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The owners, in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IEnumerable{Area}, IWorkbookReader?)"/>.</exception>
    public static OwnerRegister Read(Stream stream, string name, IEnumerable<Area> areas, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        var directory = new AreaDirectory(areas);
        var seen = new Dictionary<Answering, long>();
        var owners = new List<Owner>();
        foreach (var row in SideTables.Read(stream, name, Form, workbooks).WholeRows())
        {
            var owner = Parse(row, directory);
            var key = new Answering(owner.Area, owner.Name, owner.Place, owner.Field);
            if (!seen.TryAdd(key, row.Line))
                throw row.Error(FindingKind.DuplicateAgreeing, "owner", new("each owner of an area, place and field once", "同一区域、范围和领域的责任人只出现一次"), new($"'{VisibleText.Of(owner.Name)}' again, first on line {seen[key]}", $"“{VisibleText.Of(owner.Name)}”重复，首次出现在第{seen[key]}行"));
            owners.Add(owner);
        }

        return new OwnerRegister(owners);
    }

    private static Owner Parse(SideRow row, AreaDirectory areas)
    {
        var area = areas.Find(row["area"], out var problem) ?? throw row.Error(FindingKind.UnknownArea, "area", new("an area of the data", "数据中的区域"), problem);
        if (row["owner"] is not { Length: > 0 } name)
            throw row.Error(FindingKind.MalformedRow, "owner", new("a name", "姓名或单位"));
        return new Owner(area, name)
        {
            Role = Text(row["role"]),
            Place = Text(row["place"]),
            Field = Text(row["field"]) is { } field ? ActionField.Read(field) : null,
            Metrics = [.. row["metrics"].Split(['+', ' ', ';', '、', '；'], StringSplitOptions.RemoveEmptyEntries).Select(m => GoalMetric.Find(m)
                ?? throw row.Error(FindingKind.UnknownGoal, "metrics", new($"one or more of {string.Join(", ", GoalMetric.Every.Select(k => k.Key))}, joined by +", $"以+连接的{string.Join("、", GoalMetric.Every.Select(k => k.Key))}")))],
        };
    }

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>What one row says that another must not say again.</summary>
    private readonly record struct Answering(Area Area, string Name, string? Place, string? Field);
}
