using AirQuality.Observations;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Measures;

/// <summary>Reads tables of measures: <c>area,field,metric,from,to,expected[,measure][,responsible][,state]</c>, in any column order and in Chinese too (区域,领域,指标,开始,结束,预期成效,措施,责任单位,进展).</summary>
/// <remarks>What is expected is an improvement: <c>3</c>, <c>3 µg/m³</c>, <c>-3</c> and 降3 are all three less; of days <c>2</c> or 2天.</remarks>
public static class MeasureFile
{
    private const decimal MostExpected = 1000;

    private static readonly SideTableForm Form = new(
        new("a header such as area,field,metric,from,to,expected,measure,responsible,state", "如区域,领域,指标,开始,结束,预期成效,措施,责任单位,进展（area,field,metric,from,to,expected,measure,responsible,state）的表头"),
        new("measures after the header", "表头之后的措施"),
        new SideColumn("area", "areaname city county township station 区域 区县 城市 县区 县市区 地区 乡镇 区域名称", IsRequired: true),
        new SideColumn("field", "sector 领域 行动领域 重点领域 污染源 行业", IsRequired: true),
        new SideColumn("metric", "indicator 指标 考核指标 指标名称", IsRequired: true),
        new SideColumn("from", "start begin 开始 开始日期 开始时间 起始日期 起", IsRequired: true),
        new SideColumn("to", "end 结束 结束日期 结束时间 截止日期 完成时限 止", IsRequired: true),
        new SideColumn("expected", "effect 预期 预期成效 预期效果 预期降幅 预期改善 预计效果 预计成效 预计降幅", IsRequired: true),
        new SideColumn("measure", "name action 措施 措施名称 具体措施 任务 工作内容"),
        new SideColumn("responsible", "owner 责任单位 责任人 责任部门 牵头单位"),
        new SideColumn("state", "status progress 进展 状态 进展情况 实施状态 完成情况"));

    private static readonly Dictionary<string, MeasureState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["planned"] = MeasureState.Planned, ["计划"] = MeasureState.Planned, ["未开始"] = MeasureState.Planned, ["拟实施"] = MeasureState.Planned,
        ["running"] = MeasureState.Running, ["实施中"] = MeasureState.Running, ["进行中"] = MeasureState.Running, ["推进中"] = MeasureState.Running,
        ["done"] = MeasureState.Done, ["已完成"] = MeasureState.Done, ["完成"] = MeasureState.Done,
        ["dropped"] = MeasureState.Dropped, ["取消"] = MeasureState.Dropped, ["未实施"] = MeasureState.Dropped, ["停止"] = MeasureState.Dropped,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="areas">The areas there are; those they lie in are known too.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The measures, in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, area, figure or state; a bad or reversed time; an expectation that is no number, in the wrong unit or ambiguous; a row that stands twice. It names file, line and column.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static IReadOnlyList<Measure> Read(string path, IEnumerable<Area> areas, IWorkbookReader? workbooks = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, areas, workbooks);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="areas">The areas there are.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The measures, in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IEnumerable{Area}, IWorkbookReader?)"/>.</exception>
    public static IReadOnlyList<Measure> Read(Stream stream, string name, IEnumerable<Area> areas, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        var directory = new AreaDirectory(areas);
        var seen = new Dictionary<Measure, long>();
        var measures = new List<Measure>();
        foreach (var row in SideTables.Read(stream, name, Form, workbooks).WholeRows())
        {
            var measure = Parse(row, directory);
            var key = measure with { State = null, Responsible = null, Expected = 0 };
            if (!seen.TryAdd(key, row.Line))
                throw row.Error(FindingKind.DuplicateConflicting, null, new("each measure once", "每项措施只出现一次"), new($"that of line {seen[key]} again", $"与第{seen[key]}行重复"));
            measures.Add(measure);
        }

        return measures;
    }

    private static Measure Parse(SideRow row, AreaDirectory areas)
    {
        var area = areas.Find(row["area"], out var problem) ?? throw row.Error(FindingKind.UnknownArea, "area", new("an area of the data", "数据中的区域"), problem);
        if (row["field"] is not { Length: > 0 } field)
            throw row.Error(FindingKind.MalformedRow, "field", new($"a field of action such as {string.Join(", ", ActionField.Keys)}", "行动领域，如扬尘、工业、重型柴油货车、秸秆、散煤、烟花爆竹"));
        var metric = GoalMetric.Find(row["metric"]);
        if (metric is null || metric.Kind is GoalKind.Index || metric.IsOfPlaces)
            throw row.Error(FindingKind.UnknownGoal, "metric", new("a pollutant or a figure of days: pm25, pm10, so2, no2, co, o3_8h, good_days, good_ratio, exceed_days, heavy_days, heavy_ratio", "污染物或天数指标：pm25、pm10、so2、no2、co、o3_8h、good_days、good_ratio、exceed_days、heavy_days、heavy_ratio"));
        var from = Day(row, "from");
        var to = Day(row, "to");
        if (to < from)
            throw row.Error(FindingKind.ReversedPeriod, "to", new($"a day not before the beginning, {row["from"]}", $"不早于开始日期{row["from"]}的日期"));
        return new Measure(area, ActionField.Read(field), metric, AssessmentPeriod.Range(from, to), ExpectedEffect.Read(row, metric, MostExpected))
        {
            Name = Text(row["measure"]),
            Responsible = Text(row["responsible"]),
            State = Text(row["state"]) is not { } state ? null : States.TryGetValue(state, out var known) ? known
                : throw row.Error(FindingKind.UnknownKind, "state", new("planned, running, done or dropped", "计划、实施中、已完成、取消之一")),
        };
    }

    private static LocalDate Day(SideRow row, string key) =>
        LooseTime.Parse(row[key], DateOrder.Unknown) is { } time && (time.Traits & (TimeTrait.MonthOnly | TimeTrait.PartOfHour | TimeTrait.Ambiguous)) == TimeTrait.None
            ? time.Date
            : throw row.Error(FindingKind.BadTime, key, new("a day such as 2026-03-15", "日期（如2026-03-15）"));

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;
}
