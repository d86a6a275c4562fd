using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Tools;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Server.Questions;

/// <summary>The last hour of all areas.</summary>
internal sealed class NowQuestion : AgentTool
{
    public override string Name => "now";

    public override LocalizedText Title => new("最近一小时", "The last hour");

    public override LocalizedText About => new("最近一小时全部区域的浓度和AQI，一行一个区域。", "Concentrations and AQI of all areas in the last hour, one row an area.");

    public override LocalizedText Examples => new("现在各县AQI", "the AQI of all counties now");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Agents.Asking.Inputs.Level];

    public override string Columns => HourTable.Columns;

    public override Answer Run(Inquiry ask)
    {
        var view = ask.View;
        if (ask.Data.Air.Hours is not { DayCount: > 0 } hours)
            throw Inquiry.Refuse(ask.Say("数据只有日值，没有小时值。", "The data hold days only, no hours."));
        var rows = ask.Data.Once($"now {view.Level} {ask.Words.Language}", () => Rows(ask, view, new DateInterval(hours.LastDay.PlusDays(-1), hours.LastDay)));
        if (rows.Count == 0)
            throw Inquiry.Refuse(ask.Say("最近两天没有小时值。", "There are no values of hours in the last two days."));
        var end = rows[0][1].ToText();
        return new Answer(AnswerKind.Answer, ask.Say($"{end.Replace('T', ' ')}：{rows.Count}个区域。", $"{end.Replace('T', ' ')}: {rows.Count} areas."))
        {
            AsOf = end,
            Rows = HourTable.Of(rows),
            Basis = new AnswerBasis(view.Assessment.Standards.At(hours.LastDay)),
        };
    }

    private static List<Cell[]> Rows(Inquiry ask, AreaView view, DateInterval days)
    {
        var slice = HourSlice.Of(ask.Data.Air, ask.Data.Air.Hours!, days).At(view.Level);
        if (slice.Hours is not { } hours || slice.Days.DayCount == 0)
            return [];
        var series = hours.StationIds.Select(name => (Name: name, Hours: slice.HourlyAqi(name).Where(HourTable.HasValue).ToList())).ToList();
        var last = series.SelectMany(s => s.Hours).Select(h => h.End).DefaultIfEmpty(LocalDateTime.MinIsoValue).Max();
        return [.. series.SelectMany(s => s.Hours.Where(h => h.End == last).Select(h => HourTable.Row(s.Name, h, ask.Words)))];
    }
}
