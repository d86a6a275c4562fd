using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Explanation;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>How a figure came to be.</summary>
internal sealed class ExplainTool : AgentTool
{
    private const int DeepestText = 3;

    public override string Name => "explain";

    public override LocalizedText Title => new("这个数怎么来的", "How a figure came to be");

    public override LocalizedText About => new(
        "解释一个数的来历：依据哪条条款、由哪些日值或小时值算出、剔除了什么及原因、每一步修约；也解释为什么没有这个数。不是解释同比变化的原因（用compare）。",
        "How one figure came to be: clause, the days or hours it is made from, what was left out and why, each rounding; also why there is none. Not what a change is made of (use compare).");

    public override LocalizedText Examples => new("这个4.61是怎么算出来的？10月优良率为什么是这个数，依据哪一条？", "how was this index worked out, by which clause?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Area,
        Asking.Inputs.Period,
        new("figure", InputKind.Text, new($"哪个数：{string.Join("、", Explainer.Metrics)}，或指标名称；省略为综合指数；aqi须为某一天，rank为名次", "which figure, by key or name; left out: the index; aqi of a day, rank for the place")),
        new("depth", InputKind.Whole, new("展开几层：1为由哪几项构成，再往下为日、站点、小时；省略为1", "how many levels below the figure: 1 for what it is made of, then days, stations, hours; left out: 1")) { Least = 0, Most = 6 },
        Asking.Inputs.Level,
    ];

    public override string Columns => "depth:n what value:n unit rule note";

    public override Answer Run(Inquiry ask)
    {
        var (own, key) = (ask.OneArea(), KeyOf(ask));
        if (!own.View.HasDays || !own.View.Days.Areas.Contains(own.Area))
            throw Inquiry.Refuse(ask.Say($"{own.Name}的数值是公布的，没有日值可以推演；公布的出处用published。", $"The figures of {own.Name} are published ones without days to derive them from; where they stand tells published."));
        var period = key == "aqi" && !ask.Given.Has(Asking.Inputs.PeriodName) ? AssessmentPeriod.Day(own.View.LastWholeDay) : ask.SoFar(own.View, ask.Period(own.View));
        if (key == "aqi" && period.Days != 1)
            throw ask.AskBack(ask.Say("日AQI只属于某一天，要解释哪一天的？", "An AQI is of one day: which day's is meant?"), [new(Asking.Inputs.PeriodName, Inquiry.Iso(period.End))]);
        var figure = own.View.Explain(own.Area.ToString(), period, key);
        var depth = ask.Given.Whole("depth") ?? 1;
        var text = figure.ToText(ask.Words.Language, Math.Min(depth, DeepestText));
        return new Answer(figure.Value is null ? AnswerKind.Refusal : AnswerKind.Answer, Sentence(ask, figure))
        {
            Area = own.Name,
            Period = period.ToString(),
            Rows = DerivationTable.Of(figure, depth, ask.Words),
            Text = text,
            Figures =
            [
                FigureMaker.Of(ask, key, figure.Value) with
                {
                    Unit = figure.Unit,
                    Area = own.Name,
                    Period = period.ToString(),
                    Edition = own.View.Assessment.Standards.At(period.End).Id,
                    Clause = figure.Rule is { } rule ? ask.Words.Source(rule) : null,
                    IsValid = figure.Reason is null,
                    Reasons = figure.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
                    Source = "own",
                },
            ],
            Basis = new AnswerBasis(own.View.Assessment.Standards.At(period.End)),
            Explain = new Dictionary<string, string>(FigureMaker.Explain(own, period, key)!, StringComparer.Ordinal) { ["depth"] = $"{Math.Min(depth + 1, 6)}" },
        };
    }

    private static string KeyOf(Inquiry ask)
    {
        if (ask.Given.Text("figure") is not { } text)
            return RankingMetric.Index.Key;
        return Explainer.Metrics.FirstOrDefault(k => string.Equals(k, text, StringComparison.OrdinalIgnoreCase))
            ?? (text is "名次" or "排名" or "place" ? "rank" : RankingMetric.Find(text)?.Key is { } key && Explainer.Metrics.Contains(key, StringComparer.Ordinal) ? key : throw ask.UnknownFigure("figure", text, Explainer.Metrics));
    }

    /// <summary>The figure, what it is made of in a line, the clause.</summary>
    private static string Sentence(Inquiry ask, Derivation figure)
    {
        var head = figure.ToText(ask.Words.Language, depth: 0).Trim().ReplaceLineEndings(ask.Say("；", "; "));
        var inputs = figure.Inputs();
        var parts = inputs.Where(i => i.LeftOut is null && i.Value is not null).Take(8).Select(i => $"{i.What.In(ask.Words.Language)} {AnswerWords.Number(i.Value!.Value)}{(i.Unit.Length > 0 ? " " + i.Unit : string.Empty)}").ToList();
        return parts.Count == 0 ? head : head + ask.Say($"；由{string.Join("、", parts)}得出", $"; from {string.Join(", ", parts)}") + (inputs.Count > 8 ? ask.Say("等", " and others") : string.Empty) + ask.Say("。", ".");
    }
}
