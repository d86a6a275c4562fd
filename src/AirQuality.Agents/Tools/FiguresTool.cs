using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The figures of one area over a period.</summary>
internal sealed class FiguresTool : AgentTool
{
    public override string Name => "figures";

    public override LocalizedText Title => new("某时段的评价值", "Figures of a period");

    public override LocalizedText About => new(
        "一个区域某时段的评价结果（HJ 663）：六项浓度统计值、综合指数及各项负荷比、优良天数、优良率、重污染天数，是否有效及原因。逐日用days，名次用place，与去年比用compare。",
        "The assessment of one area over a period (HJ 663): six statistics, composite index with the share of each pollutant, good days, good-day ratio, heavy days, whether valid and why not. Day by day use days, places place, changes compare.");

    public override LocalizedText Examples => new("10月PM2.5均值多少？臭氧负荷比占多少？今年优良率多少、重污染几天？", "what was the mean of PM2.5 in October? how many good days?");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Asking.Inputs.Area, Asking.Inputs.Period, new("figure", InputKind.Text, new("只要一个指标，键或名称；省略为全部", "only one figure, by key or name; left out: all")), Asking.Inputs.Level];

    public override string Columns => "area period days:n valid_days:n so2:n no2:n pm10:n pm25:n co:n o3_8h:n index:n main:l good_days:n good_ratio:n heavy_days:n valid:b reason";

    public override Answer Run(Inquiry ask)
    {
        var own = ask.OneArea();
        var period = ask.SoFar(own.View, ask.Period(own.View));
        var metrics = MetricsOf(ask);
        var all = ask.Data.Once($"assess {own.View.Level} {period}", () => own.View.HasDays && own.View.Days.Areas.Contains(own.Area) ? own.View.Assess(period, ask.Cancellation) : own.View.Assessed.Assess(period, metrics[0].Key, ask.Cancellation));
        var assessment = all.FirstOrDefault(a => a.Area == own.Area) ?? throw Inquiry.Refuse(ask.Say($"{own.Name}没有{AnswerWords.Period(period, ask.Words)}的数值。", $"{own.Name} has no figures in {AnswerWords.Period(period, ask.Words)}."));
        List<AnswerFigure> figures = [.. metrics.Select(m => FigureMaker.OfAssessment(ask, own, assessment, m))];
        var nothing = figures.TrueForAll(f => f.Value is null || f.IsValid == false);
        return new Answer(nothing ? AnswerKind.Refusal : AnswerKind.Answer, Sentence(ask, own, assessment, figures))
        {
            Area = own.Name,
            Period = assessment.Period.ToString(),
            Rows = AssessTable.Of([assessment], ask.Data.NamesAt(own.View.Level), ask.Words),
            Figures = [.. figures, .. Shares(ask, own, assessment, metrics)],
            Basis = AnswerBasis.Of(assessment),
            Explain = FigureMaker.Explain(own, assessment.Period, metrics[0].Key),
        };
    }

    private static IReadOnlyList<RankingMetric> MetricsOf(Inquiry ask)
    {
        if (ask.Given.Text("figure") is not { } text)
            return RankingMetric.All;
        return RankingMetric.Find(text) is { } metric && RankingMetric.All.Contains(metric) ? [metric] : throw ask.UnknownFigure("figure", text, RankingMetric.All.Select(m => m.Key));
    }

    private static string Sentence(Inquiry ask, AreaInView own, PeriodAssessment assessment, List<AnswerFigure> figures)
    {
        var parts = figures.Select(f => f.IsValid == false
            ? ask.Say($"{f.Name}无有效值（{string.Join("；", f.Reasons)}）", $"{f.Name} not valid ({string.Join("; ", f.Reasons)})")
            : $"{f.Name} {AnswerWords.Figure(f.Key, f.Value, ask.Words)}").Distinct(StringComparer.Ordinal);
        var days = ask.Say($"（有效{assessment.ValidDays}天，共{assessment.Days}天）", $" ({assessment.ValidDays} of {assessment.Days} days valid)");
        return ask.Say($"{own.Name}{AnswerWords.Period(assessment.Period, ask.Words)}{days}：{string.Join("，", parts)}。", $"{own.Name}, {AnswerWords.Period(assessment.Period, ask.Words)}{days}: {string.Join(", ", parts)}.");
    }

    private static IEnumerable<AnswerFigure> Shares(Inquiry ask, AreaInView own, PeriodAssessment assessment, IReadOnlyList<RankingMetric> metrics)
    {
        if (!metrics.Contains(RankingMetric.Index))
            yield break;
        foreach (var pollutant in Pollutants.All.ToArray())
            if (BulletinFigures.LoadShare(assessment, pollutant) is { } share)
                yield return FigureMaker.Named($"share:{pollutant.Key()}", share, ask.Say($"{pollutant.Symbol()}负荷比", $"share of {pollutant.Symbol()} in the index"), "%") with { Area = own.Name, Period = assessment.Period.ToString(), Edition = assessment.Edition.Id, Source = FigureMaker.Origin(assessment.Origin) };
    }
}
