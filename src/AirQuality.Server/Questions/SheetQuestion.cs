using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Tools;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Wording;

namespace AirQuality.Server.Questions;

/// <summary>The dispatch sheet of an area.</summary>
internal sealed class SheetQuestion : AgentTool
{
    public override string Name => "sheet";

    public override LocalizedText Title => new("调度表", "Dispatch sheet");

    public override LocalizedText About => new(
        "一个区域某时段及年初以来的各项指标、在市内和全部区域的名次、控制值、余天、还可超标几天。",
        "The figures of an area over a period and the year to its end, with places in the city and among all, control value, days left and days that may be lost.");

    public override LocalizedText Examples => new("望都县11月调度表", "the sheet of a county for November");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Agents.Asking.Inputs.Area, Agents.Asking.Inputs.Period, Agents.Asking.Inputs.Level];

    public override string Columns => "metric period value:n place_city:n of_city:n place:n of:n change:n change_place_city:n change_place:n control:n days_left:n need_good:n may_lose:n change_of_city:n change_of:n base:n status owners";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        if (!own.View.HasDays)
            throw Inquiry.Refuse(ask.Say("没有自有的观测数据，不能出调度表。", "There are no observations of one's own: no sheet."));
        var period = ask.Period(own.View);
        var sheet = ask.Data.Once($"sheet {own.View.Level} {own.Area} {period}", () => own.View.Sheet(own.Area.ToString(), period, ask.Cancellation));
        return new Answer(AnswerKind.Answer, ask.Say($"{own.Name}{AnswerWords.Period(period, ask.Words)}调度表。", $"Dispatch sheet of {own.Name}, {AnswerWords.Period(period, ask.Words)}."))
        {
            Area = own.Name,
            Period = period.ToString(),
            Rows = BriefTables.Sheet(sheet, ask.Words),
            Notes = [.. BriefTables.SheetAnswers(sheet, ask.Words)],
        };
    }
}
