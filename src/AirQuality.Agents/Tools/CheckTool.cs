using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>What is wrong with the data.</summary>
internal sealed class CheckTool : AgentTool
{
    private const int Few = 3;

    public override string Name => "check";

    public override LocalizedText Title => new("数据质量检查", "Check of the data");

    public override LocalizedText About => new(
        "检查数据文件本身：读了多少行、缺测多少、哪些值可疑或出错，在哪个文件第几行哪一列。不评价空气质量。",
        "Checks the data files themselves: what was read, what is missing, what is suspicious or wrong, with file, line and column. Says nothing of the air.");

    public override LocalizedText Examples => new("数据有没有问题？缺测多不多？哪个文件读错了？", "is anything wrong with the files? how much is missing?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        new("severity", InputKind.Text, new("只列这一级别", "only findings of this severity")) { Words = ["error", "warning", "information"] },
    ];

    public override string Columns => "kind severity file line:n column expected found count:n";

    public override Answer Run(Inquiry ask)
    {
        var report = ask.CheckReport() ?? throw Inquiry.Refuse(ask.Say("没有读取观测文件。", "No files of observations were read."));
        var table = FindingTable.Of(report);
        if (ask.Given.Text("severity") is { } severity)
            table = table with { Rows = table.Rows.Where(r => (string?)r[1].Value == severity).ToList() };
        return new Answer(AnswerKind.Answer, Sentence(ask, report))
        {
            Rows = table,
            Figures =
            [
                Count("files", report.Files, ask.Say("文件", "files")),
                Count("rows", report.Rows, ask.Say("行", "rows")),
                Count("values", report.ValuesRead, ask.Say("数值", "values")),
                Count("values_stored", report.ValuesStored, ask.Say("存入的数值", "values stored")),
                Count("values_missing", report.ValuesMissing, ask.Say("缺测的数值", "values missing")),
                Count("values_rejected", report.ValuesRejected, ask.Say("拒绝的数值", "values rejected")),
                Count("errors", Of(report, Severity.Error), ask.Words.Severity(Severity.Error)),
                Count("warnings", Of(report, Severity.Warning), ask.Words.Severity(Severity.Warning)),
            ],
        };
    }

    private static AnswerFigure Count(string key, long count, string name) => FigureMaker.Named(key, count, name);

    private static long Of(ReadReport report, Severity severity) => report.Counts.Where(c => Finding.SeverityOf(c.Key) == severity).Sum(c => c.Value);

    private static string Sentence(Inquiry ask, ReadReport report)
    {
        var (errors, warnings) = (Of(report, Severity.Error), Of(report, Severity.Warning));
        var head = ask.Say(
            $"读取{report.Files}个文件、{report.Rows}行，数值{report.ValuesRead}个，其中缺测{report.ValuesMissing}个、拒绝{report.ValuesRejected}个；错误{errors}处，警告{warnings}处",
            $"{report.Files} files and {report.Rows} rows were read, {report.ValuesRead} values, {report.ValuesMissing} of them missing, {report.ValuesRejected} rejected; {errors} errors, {warnings} warnings");
        var kinds = report.Counts.Where(c => c.Value > 0 && Finding.SeverityOf(c.Key) != Severity.Information).OrderByDescending(c => Finding.SeverityOf(c.Key)).ThenByDescending(c => c.Value).Take(Few)
            .Select(c => $"{ask.Words.Finding(c.Key)} {c.Value}").ToList();
        return head + (kinds.Count == 0 ? string.Empty : ask.Say($"：{string.Join("、", kinds)}", $": {string.Join(", ", kinds)}")) + ask.Say("。", ".");
    }
}
