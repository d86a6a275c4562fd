using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>How likely goals are met.</summary>
internal sealed class OutlookTool : AgentTool
{
    public override string Name => "outlook";

    public override LocalizedText Title => new("达标前景（概率）", "Outlook");

    public override LocalizedText About => new(
        "目标完成的可能性有多大（概率），年底大概落在什么区间（5%—95%）；由往年天气抽样的估计，不是精确值。现在的余量用goals。",
        "How likely goals are met (probability) and where figures are likely to end (5 to 95%): an estimate drawn from past years, not an exact figure. For what is left now use goals.");

    public override LocalizedText Examples => new("年底完成的把握有多大？全年PM2.5预计多少？", "how likely is it that the goal is met? where will PM2.5 end?");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Asking.Inputs.Area, GoalFigures.Metric, Asking.Inputs.AsOf, Asking.Inputs.Level];

    public override string Columns => "area metric period goal:n probability:n p05:n median:n p95:n";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        var day = ask.DayOf(own.View);
        var metric = ask.Given.Text(GoalFigures.Metric.Name) is { } name
            ? GoalMetric.Find(name) ?? throw ask.UnknownFigure(GoalFigures.Metric.Name, name, GoalFigures.Keys)
            : null;
        if (!own.View.HasDays)
            throw Inquiry.Refuse(ask.Say("只有公布的数值，没有自有的日值，不能估计前景。", "There are published figures only, no days of one's own: no outlook."));
        var all = ask.Data.Once($"outlook {own.View.Level} {own.Area} {day}", () => own.View.Outlook(own.Area.ToString(), AssessmentPeriod.Day(day), ask.Cancellation));
        List<OutlookResult> results = [.. all.Where(r => metric is null || r.Goal.Metric == metric)];
        if (results.Count == 0)
        {
            _ = GoalFigures.Asked(ask, own, day); // says which goals there are
            throw Inquiry.Refuse(ask.Say($"{own.Name}的目标没有可估计的前景。", $"There is no outlook for the goals of {own.Name}."));
        }

        return new Answer(AnswerKind.Answer, ask.Say($"{own.Name}，截至{AnswerWords.Day(day, ask.Words)}的估计：", $"{own.Name}, estimated as of {AnswerWords.Day(day, ask.Words)}: ") + string.Join(ask.Say("；", "; "), results.Select(r => Sentence(ask, r))) + ask.Say("。", "."))
        {
            Area = own.Name,
            AsOf = Inquiry.Iso(day),
            Rows = OutlookTable.Of(results, ask.Data.NamesAt(own.View.Level), ask.Words),
            Figures = [.. results.SelectMany(r => Figures(ask, own, r))],
            Basis = new AnswerBasis(own.View.Assessment.Standards.At(day)),
            Notes = [ask.Say("概率是估计：同样说法的预测，一百次里约有这么多次达标。", "A probability is an estimate: of a hundred forecasts that say the same, about so many come true.")],
        };
    }

    private static string Sentence(Inquiry ask, OutlookResult result)
    {
        var metric = result.Goal.Metric;
        var name = $"{ask.Words.Metric(metric.Key)} {AnswerWords.Period(result.Goal.Period, ask.Words)}";
        if (result.Probability is null)
            return ask.Say($"{name}不能估计（{(result.Reason is { } why ? ask.Words.Reason(why) : "缺数据")}）", $"{name}: no estimate ({(result.Reason is { } reason ? ask.Words.Reason(reason) : "no data")})");
        var text = ask.Say($"{name}目标{AnswerWords.AimOfGoal(metric, result.Goal.Value, ask.Words)}的达成概率{OutlookWords.Probability(result)}", $"{name}: the goal {AnswerWords.AimOfGoal(metric, result.Goal.Value, ask.Words)} is met with probability {OutlookWords.Probability(result)}");
        return result.Median is { } median && result is { P05: { } low, P95: { } high }
            ? text + ask.Say($"，期末可能为{AnswerWords.OfGoal(metric, median, ask.Words)}（{AnswerWords.Number(low)}至{AnswerWords.Number(high)}）", $", likely to end at {AnswerWords.OfGoal(metric, median, ask.Words)} ({AnswerWords.Number(low)} to {AnswerWords.Number(high)})")
            : text;
    }

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, AreaInView own, OutlookResult result)
    {
        var key = result.Goal.Metric.Key;
        var unit = AnswerWords.Unit(key, ask.Words);
        AnswerFigure Of(string part, decimal? value, string name, string its) => FigureMaker.Named($"{key}:{part}", value, ask.Words.Metric(key) + name, its) with
        {
            Area = own.Name,
            Period = result.Goal.Period.ToString(),
            IsValid = result.Reason is null,
            Reasons = result.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
            Source = "derived",
        };
        yield return Of("probability", result.Probability is { } p ? decimal.Round((decimal)p, 3) : null, ask.Say("达成概率（估计）", ", probability that the goal is met (an estimate)"), string.Empty);
        yield return Of("median", result.Median, ask.Say("期末中位数（估计）", ", likely end (an estimate)"), unit);
        yield return Of("p05", result.P05, ask.Say("期末5%分位（估计）", ", 5% of ends lie below (an estimate)"), unit);
        yield return Of("p95", result.P95, ask.Say("期末95%分位（估计）", ", 95% of ends lie below (an estimate)"), unit);
    }
}
