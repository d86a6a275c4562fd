using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Tools;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Wording;

namespace AirQuality.Server.Questions;

/// <summary>The assessment of all areas over a period.</summary>
internal sealed class AssessQuestion : AgentTool
{
    public override string Name => "assess";

    public override LocalizedText Title => new("全部区域的评价", "Assessment of all areas");

    public override LocalizedText About => new("全部区域某时段的评价结果（HJ 663），一行一个区域。", "The assessment of all areas over a period (HJ 663), one row an area.");

    public override LocalizedText Examples => new("10月各县的评价", "the assessment of all counties in October");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Agents.Asking.Inputs.Period, Agents.Asking.Inputs.Level];

    public override string Columns => "area period days:n valid_days:n so2:n no2:n pm10:n pm25:n co:n o3_8h:n index:n main:l good_days:n good_ratio:n heavy_days:n valid:b reason";

    public override Answer Run(Inquiry ask)
    {
        var view = ask.View;
        var period = ask.SoFar(view, ask.Period(view));
        var all = ask.Data.Once($"assess {view.Level} {period}", () => view.HasDays ? view.Assess(period, ask.Cancellation) : throw Inquiry.Refuse(ask.Say("没有自有的观测数据。", "There are no observations of one's own.")));
        return new Answer(AnswerKind.Answer, ask.Say($"{AnswerWords.Period(period, ask.Words)}：{all.Count}个区域，{all.Count(a => a.IsValid)}个有效。", $"{AnswerWords.Period(period, ask.Words)}: {all.Count} areas, {all.Count(a => a.IsValid)} valid."))
        {
            Period = period.ToString(),
            Rows = AssessTable.Of(all, ask.Data.NamesAt(view.Level), ask.Words),
            Basis = all.Count > 0 ? AnswerBasis.Of(all[0]) : null,
        };
    }
}
