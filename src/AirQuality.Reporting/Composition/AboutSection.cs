using System.Reflection;
using AirQuality.Reporting.Facts;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime.Text;

namespace AirQuality.Reporting.Composition;

/// <summary>By what the figures were made: data, editions, schemes, exclusions, the version of the program.</summary>
internal sealed class AboutSection(ReportComposer composer)
{
    /// <summary>The version of the program, without the mark of the build.</summary>
    public static string Version { get; } = typeof(Report).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public ReportSection About()
    {
        var (report, words) = (composer.Report, composer.Words);
        var rows = new List<(string What, string Value)>
        {
            (words.Pick("时段", "Period"), report.Period == report.Assessed ? report.Period.ToString() : words.Pick($"{report.Period}（评价至 {report.AsOf:uuuu-MM-dd}）", $"{report.Period} (assessed to {report.AsOf:uuuu-MM-dd})")),
            (words.Pick("数据", "Data"), $"{LocalDatePattern.Iso.Format(report.Days.FirstDay)} – {LocalDatePattern.Iso.Format(report.Days.LastDay)}{words.Pick("，", ", ")}{composer.Areas(report.Days.Areas.Count)}"),
        };
        if (composer.StatusOf(report.Assessed) is { } status)
            rows.Add((words.Pick("数据状态", "Status of the data"), status));
        if (report.OnLastYear.Count > 0 && report.OnLastYear[0].Earlier is [{ } earlier, ..] && composer.StatusOf(earlier.Period) is { } before)
            rows.Add((words.Pick("去年同期数据状态", "Status of the data of last year"), before));
        foreach (var (edition, scheme) in report.OnLastYear.SelectMany(c => c.Earlier.Append(c.Current)).Select(a => (a.Edition, a.Index.Scheme)).Distinct())
        {
            rows.Add((words.Pick("标准", "Standard"), $"{edition.Id}: {words.Source(edition.LimitsSource)}; {words.Source(edition.AqiSource)}; {words.Source(edition.AssessmentSource)}"));
            rows.Add((words.Pick("综合指数方案", "Index scheme"), Scheme(scheme, words)));
        }

        if (report.OnLastYear.Concat(report.YearToDate).Any(c => c.ByNewerEdition is not null))
            rows.Add((words.Pick("跨标准对比", "Across the change of standards"), words.Pick("当期各日按当日标准评价，基期各日按所对比之日的标准评价；括号内为两期均按新标准评价的结果", "each day by the standard of its date, each day of the base by that of the day it is compared with; in brackets both periods wholly by the newer standard")));
        rows.Add((words.Pick("排名规则", "Places"), words.Pick("发布值相同的并列，其后名次跳过", "Areas with equal published values share a place; the next is skipped")));
        var assessment = report.Options.Plan.Assessment;
        rows.Add((words.Pick("例外事件", "Exceptional events"), assessment.Events is { } register
            ? words.Pick($"{register.Events.Count} 个，{words.LeftOutOf(assessment.EventScope)}", $"{register.Events.Count}, {words.LeftOutOf(assessment.EventScope)}")
            : words.Pick("未提供登记表，未剔除", "no register was given: nothing is left out")));
        foreach (var unranked in report.Ranking.Unranked)
            rows.Add((words.Pick("未参与排名", "Not ranked"), $"{composer.Names.Of(unranked.Area)}: {words.Reason(unranked.Reason)}"));
        rows.Add((words.Pick("程序版本", "Program version"), $"AirQuality {Version}"));
        return new ReportSection("about", words.Pick("说明", "About"))
        {
            Tables = [("about", new Table(["what", "value"], rows.Select(r => new[] { Cell.Text(r.What), Cell.Text(r.Value) })) { Title = words.Pick("数据、标准与规则", "Data, standards and rules"), Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = words.Pick("内容", "Value") } })],
        };
    }

    private static string Scheme(CompositeIndexScheme scheme, Words words) => $"{scheme.In(words.Language)} ({string.Join(", ", Pollutants.All.ToArray().Select(p => $"{p.Symbol()} × {FigureWords.Number(scheme.Weight(p))}"))})";
}
