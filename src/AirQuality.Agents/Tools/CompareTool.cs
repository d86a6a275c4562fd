using System.Globalization;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Comparisons;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>Changes on other times and what the change of the index is made of.</summary>
internal sealed class CompareTool : AgentTool
{
    public override string Name => "compare";

    public override LocalizedText Title => new("同比环比与归因", "Change on other times");

    public override LocalizedText About => new(
        "一个区域某时段与去年同期（同比）、上一时段（环比）或任一时段相比，各项升降多少，综合指数的变化由哪几项污染物造成（归因分解）。名次升降用place。",
        "How the figures of an area changed on last year, on the period before or on any other period, and which pollutants the change of the index is made of (attribution). For moves of places use place.");

    public override LocalizedText Examples => new("同比怎么样？比上个月好还是差？指数为什么上升，是哪项拉高的？", "better than last year? which pollutant raised the index?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Area,
        Asking.Inputs.Period,
        new("with", InputKind.Text, new("与什么相比：last-year去年同期、previous上一时段，或一个时段如2025-10；省略为前两者", "what to compare with: last-year, previous or a period such as 2025-10; left out: the first two")),
        Asking.Inputs.Level,
    ];

    public override string Columns => "area comparison with metric value:n base:n change:n unit note";

    public override string FurtherColumns => "newer value_newer:n base_newer:n change_newer:n source base_source";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        var period = ask.SoFar(own.View, ask.Period(own.View));
        List<AssessmentComparison> found = [.. BasesOf(ask).Select(b => Of(ask, own, period, b))];
        var table = new ComparisonTable([.. found.Select(c => new ComparisonEntry(c).WithEvents(own.View.HasDays ? own.View.Days : null, own.View.Assessment))], ask.Data.NamesAt(own.View.Level), ask.Words) { HasSources = ask.Data.HasPublications };
        var first = found[0];
        return new Answer(AnswerKind.Answer, Sentence(ask, own, found))
        {
            Area = own.Name,
            Period = period.ToString(),
            Rows = table.Machine(),
            Figures = [.. found.SelectMany(c => Figures(ask, own, c))],
            Basis = AnswerBasis.Of(first.Current),
            Explain = FigureMaker.Explain(own, period, RankingMetric.Index.Key),
        };
    }

    private static AssessmentComparison Of(Inquiry ask, AreaInView own, AssessmentPeriod period, ComparisonBase with) =>
        ask.Data.Once($"compare {own.View.Level} {period} {string.Join(' ', with.Periods(period))} {with.Kind}", () => own.View.Compare(period, with, ask.Cancellation)).FirstOrDefault(c => c.Current.Area == own.Area)
            ?? throw Inquiry.Refuse(ask.Say($"{own.Name}没有{AnswerWords.Period(period, ask.Words)}的数值。", $"{own.Name} has no figures in {AnswerWords.Period(period, ask.Words)}."));

    private static IReadOnlyList<ComparisonBase> BasesOf(Inquiry ask) => ask.Given.Text("with")?.ToLowerInvariant() switch
    {
        null => [ComparisonBase.LastYear, ComparisonBase.Previous],
        "last-year" or "同比" or "去年同期" or "去年" => [ComparisonBase.LastYear],
        "previous" or "环比" or "上一时段" => [ComparisonBase.Previous],
        var text => [PeriodReader.Read(text, ask.Today) is { } period ? ComparisonBase.Of(period) : throw ask.AskBack(
            ask.Say($"with应为last-year、previous或时段，实为{VisibleText.Quote(text)}。", $"with takes last-year, previous or a period, found {VisibleText.Quote(text)}."),
            [new("with", "last-year"), new("with", "previous")])],
    };

    private static string Sentence(Inquiry ask, AreaInView own, List<AssessmentComparison> found)
    {
        var text = ask.Say($"{own.Name}{AnswerWords.Period(found[0].Current.Period, ask.Words)}", $"{own.Name}, {AnswerWords.Period(found[0].Current.Period, ask.Words)}");
        if (found[0].Base.Kind == ComparisonKind.Given)
            text += ask.Say($"与{AnswerWords.Period(found[0].Earlier[0].Period, ask.Words)}相比：{Given(ask, found[0])}", $", beside {AnswerWords.Period(found[0].Earlier[0].Period, ask.Words)}: {Given(ask, found[0])}");
        else
            text += ask.Say("：", ": ") + AnswerWords.Changes(found, ask.Words);
        text += ask.Say("。", ".");
        foreach (var comparison in found)
            if (comparison.Attribution is { } attribution)
                text += ask.Say(string.Empty, " ") + Attributed(ask, comparison, attribution);
        return text;
    }

    private static string Given(Inquiry ask, AssessmentComparison comparison) => string.Join(ask.Say("；", "; "), comparison.Changes.Where(c => c.Value is not null).Select(c =>
        $"{ask.Words.Metric(c.Figure.Key)} {AnswerWords.Figure(c.Figure.Key, c.Value, ask.Words)}" + (c.Change is { } change && RankingMetric.Find(c.Figure.Key) is { } metric
            ? ask.Say($"（原{AnswerWords.Figure(c.Figure.Key, c.Base, ask.Words)}，{AnswerWords.Change(metric, change, ask.Words)}）", $" (was {AnswerWords.Figure(c.Figure.Key, c.Base, ask.Words)}, {AnswerWords.Change(metric, change, ask.Words)})")
            : string.Empty)));

    private static string Attributed(Inquiry ask, AssessmentComparison comparison, IndexAttribution attribution)
    {
        var with = AnswerWords.Period(comparison.Earlier[0].Period, ask.Words);
        var parts = attribution.Parts.Where(p => p.Change != 0).OrderByDescending(p => Math.Abs(p.Change)).Select(p => $"{p.Pollutant.Symbol()} {Signed(p.Change)}").ToList();
        if (attribution.Rounding != 0)
            parts.Add(ask.Say($"修约 {Signed(attribution.Rounding)}", $"rounding {Signed(attribution.Rounding)}"));
        var made = parts.Count == 0 ? string.Empty : ask.Say($"，由{string.Join("、", parts)}合成", $", made of {string.Join(", ", parts)}");
        return ask.Say($"综合指数较{with}{(attribution.Total == 0 ? "不变" : Signed(attribution.Total))}{made}。", $"The composite index {(attribution.Total == 0 ? "did not change" : "changed by " + Signed(attribution.Total))} on {with}{made}.");
    }

    private static string Signed(decimal change) => (change > 0 ? "+" : change < 0 ? "−" : string.Empty) + Math.Abs(change).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, AreaInView own, AssessmentComparison comparison)
    {
        var with = string.Join(' ', comparison.Earlier.Select(e => e.Period.ToString()));
        foreach (var change in comparison.Changes.Where(c => c.Value is not null || c.Reason is not null))
        {
            var figure = FigureMaker.Of(ask, change.Figure.Key, change.Value) with
            {
                Area = own.Name,
                Period = comparison.Current.Period.ToString(),
                Edition = comparison.Current.Edition.Id,
                Clause = FigureMaker.Clause(ask, own, comparison.Current.Period, change.Figure.Key),
                IsValid = change.Value is not null && change.Reason is null,
                Reasons = change.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
                Source = FigureMaker.Origin(change.Origin),
            };
            yield return figure;
            if (change.Change is { } by)
                yield return figure with { Key = change.Figure.Key + "_change", Value = by, Name = ask.Words.Metric(change.Figure.Key) + ask.Say("变化", ", change"), Unit = AnswerWords.UnitOfChange(change.Figure.Key, ask.Words), With = with };
        }

        foreach (var part in comparison.Attribution?.Parts ?? [])
            yield return FigureMaker.Named($"index:{part.Pollutant.Key()}", part.Change, ask.Say($"综合指数变化中{part.Pollutant.Symbol()}的部分", $"part of {part.Pollutant.Symbol()} in the change of the index")) with { Area = own.Name, Period = comparison.Current.Period.ToString(), With = with, Source = FigureMaker.Origin(comparison.Current.Origin) };
    }
}
