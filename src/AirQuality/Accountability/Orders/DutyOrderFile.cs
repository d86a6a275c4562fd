using AirQuality.Observations;
using AirQuality.Reading.Sources;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Accountability.Orders;

/// <summary>Reads a register of matters handed over: <c>area,rule[,metric],issued,term,owner[,inspected][,closed][,note]</c>, in any order and in Chinese too; other columns are not read.</summary>
/// <remarks>What <c>airq duties --order --csv</c> writes is such a register, to which owner, term and days are added.</remarks>
public static class DutyOrderFile
{
    private static readonly SideTableForm Form = new(
        new("a header such as area,rule,metric,issued,term,owner,inspected,closed,note", "如area,rule,metric,issued,term,owner（区域,规则,指标,交办日期,办理期限,责任单位）的表头"),
        new("matters after the header", "表头之后的交办事项"),
        new SideColumn("area", "areaname county city 区域 区县 县区 县市区 乡镇 城市 地区 区域名称 交办单位", IsRequired: true),
        new SideColumn("rule", "rulekey 规则 规则编号 事项", IsRequired: true),
        new SideColumn("metric", "figure 指标 项目"),
        new SideColumn("issued", "issuedate 交办日期 下达日期 交办时间"),
        new SideColumn("term", "deadline due 办理期限 整改期限 完成时限 时限 期限"),
        new SideColumn("owner", "responsible 责任单位 责任人 牵头单位 办理单位"),
        new SideColumn("inspected", "inspection 督察日期 检查日期 督察时间 后督察日期"),
        new SideColumn("closed", "closeddate 销号日期 办结日期 销号时间"),
        new SideColumn("note", "remark 备注 说明"));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="areas">The areas it may name, in full or short.</param>
    /// <param name="rules">The rules it may name.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The matters, in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, area, rule or figure, a bad date, or days in the wrong order.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static IReadOnlyList<DutyOrder> Read(string path, IEnumerable<Area> areas, DutyRules rules, IWorkbookReader? workbooks = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, areas, rules, workbooks);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="areas">The areas it may name.</param>
    /// <param name="rules">The rules it may name.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The matters, in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IEnumerable{Area}, DutyRules, IWorkbookReader?)"/>.</exception>
    public static IReadOnlyList<DutyOrder> Read(Stream stream, string name, IEnumerable<Area> areas, DutyRules rules, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(rules);
        var finder = new AreaFinder(areas);
        return [.. SideTables.Read(stream, name, Form, workbooks).WholeRows().Select(r => Order(r, finder, rules))];
    }

    private static DutyOrder Order(SideRow row, AreaFinder areas, DutyRules rules)
    {
        var rule = rules.Rules.FirstOrDefault(r => string.Equals(r.Key, row["rule"], StringComparison.OrdinalIgnoreCase))
            ?? throw row.Error(FindingKind.UnknownGoal, "rule", new($"a rule of {rules.Name}: {string.Join(", ", rules.Rules)}", $"{rules.Name}的规则：{string.Join("、", rules.Rules)}"));
        var order = new DutyOrder(Area(row, areas), rule.Key)
        {
            Metric = Metric(row, rule),
            Issued = Day(row, "issued"),
            Term = Day(row, "term"),
            Owner = Text(row["owner"]),
            Inspected = Day(row, "inspected"),
            Closed = Day(row, "closed"),
            Note = Text(row["note"]),
        };
        // An inspection comes before what is handed over after it, so that its day is not looked at.
        foreach (var (key, day) in new[] { ("term", order.Term), ("closed", order.Closed) })
            if (day < order.Issued)
                throw row.Error(FindingKind.ReversedPeriod, key, new($"a day not before {row["issued"]}, when it was handed over", $"不早于交办日期{row["issued"]}的日期"));
        return order;
    }

    private static Area Area(SideRow row, AreaFinder areas) => areas.Find(row["area"]) switch
    {
        [var only] => only,
        [] => throw row.Error(FindingKind.UnknownArea, "area", new("an area of the data", "数据中的区域")),
        var several => throw row.Error(FindingKind.UnknownArea, "area", new($"one of {string.Join("; ", several)}", $"{string.Join("；", several)}之一")),
    };

    private static string? Metric(SideRow row, DutyRule rule)
    {
        if (Text(row["metric"]) is not { } given)
            return null;
        string[] known = rule.AnyMetric ? [string.Join('+', rule.Metrics)] : [.. rule.Metrics.Select(m => m.Key)];
        return Array.Find(known, k => string.Equals(k, given, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(known, k => k == Ranking.RankingMetric.Find(given)?.Key)
            ?? throw row.Error(FindingKind.UnknownGoal, "metric", new($"a figure of the rule: {string.Join(", ", known)}", $"该规则的指标：{string.Join("、", known)}"));
    }

    private static LocalDate? Day(SideRow row, string key)
    {
        if (row[key].Length == 0)
            return null;
        return PeriodText.TryReadDay(row[key], out var day) ? day : throw row.Error(FindingKind.BadTime, key, new("a day such as 2026-12-31", "日期，如2026-12-31"));
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
