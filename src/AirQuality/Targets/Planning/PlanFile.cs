using System.Globalization;
using AirQuality.Observations;
using AirQuality.Reading.Sources;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Targets.Planning;

/// <summary>Reads and writes target plans: <c>area,metric,year,goal[,policy][,period][,responsible]</c>, in any column order.</summary>
/// <remarks>
/// A row without a period is the goal of its year; one with a period (<c>2026-Q1</c>, <c>2026-03</c>, <c>2026-W10</c>,
/// <c>2026-season</c> …) is set by hand for that part, or stands for itself where the year has no goal. A goal such as
/// <c>-3%</c> is relative to last year, <c>-3%/3y</c> to the mean of the three years before.
/// </remarks>
/// <example><code>
/// var plan = PlanFile.Read("data/targets.csv", days.Areas);
/// Console.WriteLine($"{plan.Goals.Count} goals");
/// </code></example>
public static class PlanFile
{
    private static readonly string[] Known = ["area", "metric", "year", "goal", "policy", "period", "responsible"];

    private static readonly SideTableForm Form = new(
        new("a header such as area,metric,year,goal,policy,period,responsible", "如area,metric,year,goal（区域,指标,年度,目标值）的表头"),
        new("goals after the header", "表头之后的目标"),
        new SideColumn("area", "areaname city county station 区域 区县 城市 县区 县市区 地区 乡镇 区域名称 考核单位", IsRequired: true),
        new SideColumn("metric", "indicator 指标 考核指标 指标名称 项目", IsRequired: true),
        new SideColumn("year", "年份 年度 年 考核年度", IsRequired: true),
        new SideColumn("goal", "target value 目标 目标值 考核目标 年度目标 年度目标值", IsRequired: true),
        new SideColumn("policy", "口径 核算口径"),
        new SideColumn("period", "时段 时期 考核时段 考核周期"),
        new SideColumn("responsible", "owner 责任单位 责任人 责任部门 牵头单位"));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="areas">The areas a plan may name; where two share a name, <c>朝阳区, 北京市</c> tells them apart.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, area or metric; a bad year, period, goal or policy; a goal that stands twice, is out of range or contradicts another.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static TargetPlan Read(string path, IEnumerable<Area> areas, IWorkbookReader? workbooks = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, areas, workbooks);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="areas">The areas a plan may name.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(string, IEnumerable{Area}, IWorkbookReader?)"/>.</exception>
    public static TargetPlan Read(Stream stream, string name, IEnumerable<Area> areas, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        var directory = new AreaDirectory(areas, withParents: false);
        var rows = SideTables.Read(stream, name, Form, workbooks).WholeRows().SelectMany(r => Parse(r, directory)).ToList();
        InheritPolicies(rows);
        try
        {
            return new TargetPlan(rows.Select(r => r.Goal));
        }
        catch (PlanConflictException conflict)
        {
            // The last of equal rows: the first was taken in without a word, the one that repeats it is at fault.
            throw rows.Last(r => r.Goal == conflict.Goal).Source.Error(FindingKind.GoalConflict, "goal", new("goals within range that agree with each other", "在范围之内且互不矛盾的目标"), conflict.Message);
        }
    }

    /// <summary>Writes a plan, so that <see cref="Read(string, IEnumerable{Area}, IWorkbookReader?)"/> reads the same goals.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to; not closed.</param>
    public static void Write(TargetPlan plan, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        using (csv)
        {
            WriteRow(csv, Known);
            foreach (var goal in plan.Goals)
            {
                WriteRow(
                    csv,
                    [
                        goal.Area.ToString(),
                        goal.Metric.Key,
                        goal.Period.Start.Year.ToString(CultureInfo.InvariantCulture),
                        GoalText.Write(goal),
                        goal.Policy.ToString(),
                        goal.Period.Kind == PeriodKind.Year ? "" : goal.Period.ToString(),
                        goal.Responsible ?? "",
                    ]);
            }
        }
    }

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }

    private static IEnumerable<Row> Parse(SideRow cells, AreaDirectory areas)
    {
        var metric = GoalMetric.Find(cells["metric"])
            ?? throw cells.Error(FindingKind.UnknownGoal, "metric", new($"one of {string.Join(", ", GoalMetric.Every.Select(m => m.Key))}", $"{string.Join("、", GoalMetric.Every.Select(m => m.Key))}之一"));
        var area = areas.Find(cells["area"], out var problem) ?? throw cells.Error(FindingKind.UnknownArea, "area", new("an area of the observations", "观测数据中的区域"), problem);
        var years = GoalYears.Read(cells["year"]) ?? throw cells.Error(FindingKind.BadTime, "year", new("a year such as 2026, or the years of a road such as 2026-2030", "年份，如2026，或多年，如2026-2030"));
        GoalPolicy? policy = cells["policy"] switch
        {
            "" => null,
            var word when Enum.TryParse<GoalPolicy>(word, ignoreCase: true, out var known) && Enum.IsDefined(known) => known,
            _ => throw cells.Error(FindingKind.UnknownGoal, "policy", new("Strict or Published", "Strict或Published")),
        };
        var text = GoalText.Read(cells["goal"], metric, out var expected) ?? throw cells.Error(FindingKind.NotANumber, "goal", expected);
        var goal = new Goal(area, metric, PeriodOf(cells, years), text.Value)
        {
            Base = text.Base,
            Policy = policy ?? GoalPolicy.Published,
            Responsible = cells["responsible"] is { Length: > 0 } who ? who : null,
        };
        if (years.IsOne)
            return [new Row(cells, policy, goal)];
        if (text.Base?.Year is not { } since || since >= years.First)
            throw cells.Error(FindingKind.NotANumber, "goal", new($"for the years {years} a change on a year before them, such as -10%/{years.First - 1}", $"{years}年的目标为相对此前某年的变化，如-10%/{years.First - 1}"));
        return years.Road(goal, since).Select(g => new Row(cells, policy, g));
    }

    private static AssessmentPeriod PeriodOf(SideRow cells, GoalYears years)
    {
        var year = years.Last;
        if (cells["period"] is not { Length: > 0 } text)
            return AssessmentPeriod.Year(year);
        if (!years.IsOne)
            throw cells.Error(FindingKind.BadTime, "period", new("no period where the goal is for several years", "多年目标不另填时段"));
        return PeriodText.TryRead(text, out var period) && period.Start.Year <= year && period.End.Year >= year
            ? period
            : throw cells.Error(FindingKind.BadTime, "period", new($"a period of {year} such as {year}-Q1, {year}-03, {year}-W10, {year}-season or {year}-ozone", $"{year}年的时段，如{year}-Q1、{year}-03、{year}-W10、{year}-03上旬、{year}-season、{year}-ozone"));
    }

    /// <summary>A goal set by hand that names no policy has that of its year.</summary>
    private static void InheritPolicies(List<Row> rows)
    {
        var years = rows.Where(r => r.Goal.Period.Kind == PeriodKind.Year)
            .GroupBy(r => r.Goal.Subject).ToDictionary(g => g.Key, g => g.First().Goal.Policy);
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is { Policy: null, Goal: var goal } row && years.TryGetValue(goal.Subject with { Period = AssessmentPeriod.Year(goal.Period.Start.Year) }, out var policy))
                rows[i] = row with { Goal = goal with { Policy = policy } };
    }

    private sealed record Row(SideRow Source, GoalPolicy? Policy, Goal Goal);
}
