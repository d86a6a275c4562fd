using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Briefs;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The morning of an area.</summary>
internal sealed class BriefTool : AgentTool
{
    public override string Name => "brief";

    public override LocalizedText Title => new("晨报", "Morning brief");

    public override LocalizedText About => new(
        "早晨的综合简报，一次给全：昨日AQI与名次、今日到现在、本月与年初以来各项及名次、目标余量、预警、问责临近。只问其中一项时用那一项的工具。",
        "The morning brief with everything at once: yesterday and its place, today so far, month and year to date with places, what is left of the goals, alerts, duties. For one of these alone use its own tool.");

    public override LocalizedText Examples => new("今早汇报的情况；给我一份晨报。", "the morning brief, please.");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Asking.Inputs.Area, Asking.Inputs.AsOf, Asking.Inputs.Level];

    public override string Columns => "part metric period value:n change:n place_city:n of_city:n place:n of:n from_bottom:n control:n days_left:n may_lose:n level primary goal:n status responsible text";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        if (!own.View.HasDays)
            throw Inquiry.Refuse(ask.Say("只有公布的数值，没有自有的观测，不能出晨报。", "There are published figures only: no brief without observations of one's own."));
        var day = ask.DayOf(own.View);
        var brief = ask.Data.Once($"brief {own.View.Level} {own.Area} {day}", () => own.View.Brief(own.Area.ToString(), AssessmentPeriod.Day(day), ask.Cancellation));
        return new Answer(AnswerKind.Answer, string.Join(ask.Say(string.Empty, " "), Sentences(ask, brief)))
        {
            Area = own.Name,
            AsOf = Inquiry.Iso(day),
            Rows = BriefTables.Machine(brief, ask.Words),
            Figures = [.. Figures(ask, own, brief)],
            Basis = new AnswerBasis(own.View.Assessment.Standards.At(day)),
            Explain = FigureMaker.Explain(own, AssessmentPeriod.Day(day), "aqi"),
            Notes = [.. brief.Alerts.Select(a => AlertTable.Message(a, ask.Words)), .. brief.Duties.Select(d => BriefWords.Duty(d, ask.Words))],
        };
    }

    private static IEnumerable<string> Sentences(Inquiry ask, MorningBrief brief)
    {
        yield return BriefWords.Title(brief, ask.Words).Replace("  ", ask.Say("，", ", "), StringComparison.Ordinal) + ask.Say("。", ".");
        yield return BriefWords.Yesterday(brief, ask.Words);
        if (brief.Today is { } today)
            yield return ask.Say("今日", "Today: ") + BriefWords.Today(today, ask.Words);
        foreach (var goal in brief.Goals)
            yield return BriefWords.Goal(goal, ask.Words) + ask.Say("。", ".");
        yield return brief.Alerts.Count == 0 ? ask.Say("预警0项。", "No alerts.") : ask.Say($"预警{brief.Alerts.Count}项。", $"Alerts: {brief.Alerts.Count}.");
    }

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, AreaInView own, MorningBrief brief)
    {
        yield return DaysTool.Figure(ask, own, brief.Yesterday) with { Place = brief.YesterdayPlace?.Place, Of = brief.YesterdayPlace?.Of, FromBottom = brief.YesterdayPlace?.FromBottom };
        foreach (var standing in new[] { brief.Month, brief.Year })
            foreach (var figure in standing.Figures)
                yield return FigureMaker.Of(ask, figure.Metric.Key, figure.Change.Value) with
                {
                    Area = own.Name,
                    Period = standing.Period.ToString(),
                    Clause = FigureMaker.Clause(ask, own, standing.Period, figure.Metric.Key),
                    Place = figure.Place?.Place,
                    Of = figure.Place?.Of,
                    FromBottom = figure.Place?.FromBottom,
                    IsValid = figure.Change.Value is not null,
                    Reasons = figure.Change.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
                    Source = FigureMaker.Origin(figure.Change.Origin),
                };
        foreach (var figure in GoalFigures.Of(ask, own, brief.Goals))
            yield return figure;
    }
}
