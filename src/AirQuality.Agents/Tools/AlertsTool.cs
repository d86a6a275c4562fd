using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Targets.Alerts;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>What needs attention.</summary>
internal sealed class AlertsTool : AgentTool
{
    private const int Few = 5;

    public override string Name => "alerts";

    public override LocalizedText Title => new("预警提示", "Alerts");

    public override LocalizedText About => new(
        "现在有哪些预警：连续几个月同比变差、秋冬季不降反升、长期在后几名、目标已不可能完成；各有数据依据。问责规则触发没有用duties。",
        "Which alerts there are: months worse in a row, the season worse than the last, long among the last, goals out of reach; each with its evidence. Whether rules of accountability are met tells duties.");

    public override LocalizedText Examples => new("有什么预警？哪些县有风险？", "any alerts? which counties need attention?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        new(Asking.Inputs.AreaName, InputKind.Text, new("只看这个区域；省略为全部区域", "only of this area; left out: of all")),
        Asking.Inputs.AsOf,
        Asking.Inputs.Level,
    ];

    public override string Columns => "area rule since message evidence";

    public override string FurtherColumns => "source";

    public override Answer Run(Inquiry ask)
    {
        var named = ask.NamedArea();
        var view = named?.View ?? ask.View;
        var day = ask.DayOf(view);
        var names = ask.Data.NamesAt(view.Level);
        var all = ask.Data.Once(
            $"alerts {view.Level} {named?.Area} {day}",
            () => named is null ? view.Alerts(AssessmentPeriod.Day(day), ask.Cancellation) : view.Alerts(named.Area.ToString(), AssessmentPeriod.Day(day), ask.Cancellation));
        List<Alert> alerts = [.. all.OrderBy(a => a.Gravity)];
        return new Answer(AnswerKind.Answer, Sentence(ask, named, day, alerts, names))
        {
            Area = named?.Name,
            AsOf = Inquiry.Iso(day),
            Rows = AlertTable.Of(alerts, names, ask.Words, ask.Data.HasPublications),
            Figures = [FigureMaker.Named("alerts", alerts.Count, ask.Say("预警项数", "number of alerts")) with { Area = named?.Name, Period = Inquiry.Iso(day) }, .. alerts.Where(a => a.Evidence.Count > 0).Select(a => Figure(ask, a, names))],
            Basis = new AnswerBasis(view.Assessment.Standards.At(day)),
        };
    }

    /// <summary>The latest figure that an alert rests on.</summary>
    private static AnswerFigure Figure(Inquiry ask, Alert alert, AreaNames names)
    {
        var latest = alert.Evidence.MaxBy(e => e.Period.End)!;
        var own = new AreaInView(alert.Area, ask.ViewOf(alert.Area.Level), names.Of(alert.Area));
        return FigureMaker.Of(ask, alert.Metric, latest.Figure) with
        {
            Area = own.Name,
            Period = latest.Period.ToString(),
            Clause = latest.Period.Start > own.View.LastWholeDay ? null : FigureMaker.Clause(ask, own, ask.SoFar(own.View, latest.Period), alert.Metric),
            Source = FigureMaker.Origin(latest.Origin),
        };
    }

    private static string Sentence(Inquiry ask, AreaInView? named, NodaTime.LocalDate day, List<Alert> alerts, AreaNames names)
    {
        var (who, when) = (named?.Name ?? string.Empty, AnswerWords.Day(day, ask.Words));
        if (alerts.Count == 0)
            return ask.Say($"截至{when}，{who}无预警。", $"{(who.Length > 0 ? who + ": no" : "No")} alerts as of {when}.");
        var said = alerts.Take(Few).Select(a => (named is null ? names.Of(a.Area) + ask.Say("：", ": ") : string.Empty) + AlertTable.Message(a, ask.Words));
        var more = alerts.Count > Few ? ask.Say($"；另有{alerts.Count - Few}项", $"; {alerts.Count - Few} more") : string.Empty;
        return ask.Say($"截至{when}，{who}有{alerts.Count}项预警：{string.Join("；", said)}{more}。", $"{(who.Length > 0 ? who + ", " : string.Empty)}{alerts.Count} alerts as of {when}: {string.Join("; ", said)}{more}.");
    }
}
