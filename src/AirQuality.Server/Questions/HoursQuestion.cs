using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Tools;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Server.Questions;

/// <summary>The hours of an area.</summary>
internal sealed class HoursQuestion : AgentTool
{
    public override string Name => "hours";

    public override LocalizedText Title => new("逐时数据", "Hours");

    public override LocalizedText About => new("一个区域某时段的逐时浓度和AQI；不给时段为最近两天。", "The concentrations and the AQI of an area hour by hour; without a period those of the last two days.");

    public override LocalizedText Examples => new("望都县昨天逐时AQI", "the hours of a county yesterday");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Agents.Asking.Inputs.Area, Agents.Asking.Inputs.Period, Agents.Asking.Inputs.Level];

    public override string Columns => HourTable.Columns;

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        if (ask.Data.Air.Hours is not { DayCount: > 0 } hours)
            throw Inquiry.Refuse(ask.Say("数据只有日值，没有小时值。", "The data hold days only, no hours."));
        var days = DaysOf(ask, own, hours.LastDay);
        // The hours of areas are asked for by what they are called among the hours of their level.
        var air = HourSlice.Of(ask.Data.Air.Within([own.Area]), ask.Data.Air.Within([own.Area]).Hours!, days);
        var slice = air.At(own.Area.Level);
        var name = slice.Hours!.StationIds[0];
        var rows = slice.HourlyAqi(name).Where(HourTable.HasValue).Select(h => HourTable.Row(own.Name, h, ask.Words)).ToList();
        if (rows.Count == 0)
            throw Inquiry.Refuse(ask.Say($"{own.Name}在这段时间没有小时值。", $"{own.Name} has no values of hours in this period."));
        return new Answer(AnswerKind.Answer, ask.Say($"{own.Name}：{rows.Count}个小时。", $"{own.Name}: {rows.Count} hours."))
        {
            Area = own.Name,
            Rows = HourTable.Of(rows),
            Basis = new AnswerBasis(own.View.Assessment.Standards.At(days.End)),
        };
    }

    private static DateInterval DaysOf(Inquiry ask, AreaInView own, LocalDate last)
    {
        if (!ask.Given.Has(Agents.Asking.Inputs.PeriodName))
            return new DateInterval(last.PlusDays(-1), last);
        var period = ask.Period(own.View);
        return new DateInterval(period.Start, period.End);
    }
}
