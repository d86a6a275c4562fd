using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Reporting;
using AirQuality.Reporting.Facts;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The bulletin as text.</summary>
internal sealed class ReportTool : AgentTool
{
    public override string Name => "report";

    public override LocalizedText Title => new("月报（通报）全文", "Bulletin");

    public override LocalizedText About => new(
        "写好的月报、通报全文（成段文字）：总体情况、排名、变化、目标、预警，可直接使用。只要一两个数时不要用它。Word或Excel文件用命令 airq report。",
        "The bulletin of a month as written text: overview, ranking, changes, goals, alerts, ready to use. Not for one or two figures. For Word or Excel files use the command airq report.");

    public override LocalizedText Examples => new("写一份10月的月报；帮我起草通报。", "write the bulletin of October.");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Period,
        new(Asking.Inputs.AreaName, InputKind.Text, new("只写关于这个区域的；省略为全部区域", "only what is said of this area; left out: all areas")),
        Asking.Inputs.Level,
    ];

    public override string Columns => "text";

    public override Answer Run(Inquiry ask)
    {
        var named = ask.NamedArea();
        var view = named?.View ?? ask.View;
        if (!view.HasDays)
            throw Inquiry.Refuse(ask.Say("只有公布的数值，没有日值，不能写月报。", "There are published figures only, no days: no bulletin."));
        var period = ask.Period(view);
        var report = ask.Data.Report(view, period, named?.Area, ask.Cancellation);
        using var text = new StringWriter { NewLine = "\n" };
        if (named is null)
            ReportRenderer.Text(report, ask.Words.Language, text);
        else
            ReportRenderer.TextOfFocus(report, ask.Words.Language, text);
        var lines = text.ToString().TrimEnd('\n').Split('\n');
        var first = lines.FirstOrDefault(l => l.Length > 0) ?? string.Empty;
        return new Answer(AnswerKind.Answer, ask.Say($"{first}已写好。", $"{first} is written."))
        {
            Area = named?.Name,
            Period = period.ToString(),
            Text = string.Join('\n', lines),
            Rows = new Table(["text"], lines.Where(l => l.Length > 0).Select(l => new[] { Cell.Text(l) })),
            Basis = new AnswerBasis(view.Assessment.Standards.At(period.End)),
        };
    }
}
