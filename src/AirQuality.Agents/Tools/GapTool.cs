using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.Places;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>What takes an area to a place.</summary>
internal sealed class GapTool : AgentTool
{
    public override string Name => "gap";

    public override LocalizedText Title => new("退后进位差多少", "What takes an area to a place");

    public override LocalizedText About => new(
        "要退出后几名、或进到某一名次，指数须降多少、每个污染物单独须降到多少、最省的组合是什么；时段未完时余下日子可以怎样。只问现在第几名用place。",
        "What takes an area out of the last N or to a place: how far the index must fall, each pollutant alone, the cheapest mix, what the days left may bring. For the place as it is use place.");

    public override LocalizedText Examples => new("怎样退出后三名？进前五PM2.5要降到多少？离倒数第一差多少？", "what gets us out of the last three? what must PM2.5 fall to for place 5?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Area,
        Asking.Inputs.Period,
        new("leave_bottom", InputKind.Whole, new("退出后N名；与place都省略时N为区域数的四分之一，至多10", "out of the last N; with place left out too: a quarter of the areas, at most ten")),
        new("place", InputKind.Whole, new("进到第N名或更前", "to place N or a better one")),
        new(Asking.Inputs.ByName, InputKind.Text, new("排名所按的指标：index、good_ratio、good_days或一项污染物；省略为综合指数", "what the ranking is by: index, good_ratio, good_days or a pollutant; left out: the index")),
        Asking.Inputs.Level,
    ];

    public override string Columns => "area rank:n value:n cutoff:n pollutant current:n needed:n reduction:n reduction_pct:n";

    public override string FurtherColumns => "source";

    public override Answer Run(Inquiry ask)
    {
        var (own, metric) = (ask.OneArea(), MetricOf(ask));
        var period = ask.Period(own.View, metric.Key);
        if (ask.Given.Has("leave_bottom") && ask.Given.Has("place"))
            throw new UnansweredException(Answer.Error(ask.Say("leave_bottom和place只能给一个。", "Give leave_bottom or place, not both.")));
        var wanted = ask.Given.Whole("place") is { } place ? WantedPlace.Place(place) : WantedPlace.OutOfLast(ask.Given.Whole("leave_bottom") ?? DeskData.UsualBottom(own.View.Areas.Count));
        var options = GapOptions.Default with { Metric = metric, Area = own.Area, AsOf = ask.ToDate(own.View, period), Assessment = own.View.Assessment };
        var report = own.View.Assessed.Gap(period, wanted, options, ask.Cancellation);
        var gap = report.Groups.SelectMany(g => g.Areas).FirstOrDefault() ?? throw new UnansweredException(Unranked(ask, own, report));
        var names = ask.Data.NamesAt(own.View.Level);
        return new Answer(AnswerKind.Answer, Sentence(ask, own, report, gap))
        {
            Area = own.Name,
            Period = report.Assessed.ToString(),
            Rows = GapTable.Of([report], names, ask.Words, ask.Data.HasPublications),
            Figures = [.. Figures(ask, own, report, gap)],
            Basis = AnswerBasis.Of(gap.Assessment),
            Explain = FigureMaker.Explain(own, report.Assessed, metric.Key),
            Notes = [GapWords.Beside(gap.Neighbours, names, ask.Words)],
        };
    }

    private static RankingMetric MetricOf(Inquiry ask)
    {
        if (ask.Given.Text(Asking.Inputs.ByName) is not { } text)
            return RankingMetric.Index;
        RankingMetric[] known = [RankingMetric.Index, RankingMetric.GoodRatio, RankingMetric.GoodDays, .. Pollutants.All.ToArray().Select(RankingMetric.Statistic)];
        return RankingMetric.Find(text) is { } found && known.Contains(found) ? found : throw ask.UnknownFigure(Asking.Inputs.ByName, text, known.Select(m => m.Key));
    }

    private static Answer Unranked(Inquiry ask, AreaInView own, GapReport report)
    {
        var reason = report.Groups.SelectMany(g => g.Ranking.Unranked).FirstOrDefault(u => u.Area == own.Area)?.Reason;
        var when = AnswerWords.Period(report.Assessed, ask.Words);
        return Answer.Refusal(ask.Say($"{own.Name}{when}未参与排名：{ask.Words.Reason(reason) ?? "没有数据"}。", $"{own.Name} is not ranked in {when}: {ask.Words.Reason(reason) ?? "no data"}.")) with { Area = own.Name, Period = report.Assessed.ToString() };
    }

    private static string Sentence(Inquiry ask, AreaInView own, GapReport report, AreaGap gap)
    {
        var (ranking, at) = (report.Groups[0].Ranking, gap.Target.Area);
        var figure = ask.Words.Metric(ranking.Rule.Metric);
        var text = ask.Say(
            $"{AnswerWords.Period(report.Assessed, ask.Words)}，{own.Name}{figure}{AnswerWords.Number(at.Value)}，列{BulletinText.Place(at, Language.Chinese)}（{BulletinText.PlaceFromBottom(at.PlaceFromBottom, Language.Chinese)}），共{ranking.Count}个。",
            $"{AnswerWords.Period(report.Assessed, ask.Words)}: {own.Name}, {figure} {AnswerWords.Number(at.Value)}, is {BulletinText.Place(at, Language.English)} of {ranking.Count} ({BulletinText.PlaceFromBottom(at.PlaceFromBottom, Language.English)}). ");
        text += (report.Place is { } place ? ask.Say($"进到第{place}名：", $"To place {place}: ") : ask.Say($"退出后{report.Count}名：", $"Out of the last {report.Count}: ")) + GapWords.Aim(gap.Target, report, ask.Data.NamesAt(own.View.Level), ask.Words);
        if (gap.Target.IsReached || gap.Target.Value is null)
            return text;
        if (gap.GoodDays is { } good)
            return text + ask.Say(string.Empty, " ") + GapWords.GoodDays(good, ask.Words);
        return text + string.Concat(gap.Pollutants.Where(p => p.IsMain).Select(p => ask.Say(string.Empty, " ") + Alone(ask, p)));
    }

    private static string Alone(Inquiry ask, PollutantGap gap) => gap.Needed is { } needed
        ? ask.Say($"单靠{gap.Pollutant.Symbol()}须从{AnswerWords.Number(gap.Current)}降到{AnswerWords.Number(needed)} {gap.Pollutant.Unit()}（降{AnswerWords.Number(gap.Reduction!.Value)}，{AnswerWords.Number(gap.ReductionPercent ?? 0)}%）。", $"By {gap.Pollutant.Symbol()} alone: from {AnswerWords.Number(gap.Current)} to {AnswerWords.Number(needed)} {gap.Pollutant.Unit()} (by {AnswerWords.Number(gap.Reduction!.Value)}, {AnswerWords.Number(gap.ReductionPercent ?? 0)}%).")
        : ask.Say($"单靠{gap.Pollutant.Symbol()}不够：降到0时仍为{AnswerWords.Number(gap.FigureAtZero)}。", $"{gap.Pollutant.Symbol()} alone is not enough: at 0 it is still {AnswerWords.Number(gap.FigureAtZero)}.");

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, AreaInView own, GapReport report, AreaGap gap)
    {
        var metric = report.Groups[0].Ranking.Rule.Metric;
        var (unit, period) = (AnswerWords.Unit(metric, ask.Words), report.Assessed.ToString());
        AnswerFigure Of(string key, decimal? value, string name, string its) => FigureMaker.Named(key, value, name, its) with { Area = own.Name, Period = period, Edition = gap.Assessment.Edition.Id, Source = FigureMaker.Origin(gap.Target.Area.Origin) };
        yield return Of(metric, gap.Target.Area.Value, ask.Words.Metric(metric), unit) with { Place = gap.Target.Area.Place, Of = report.Groups[0].Ranking.Count, FromBottom = gap.Target.Area.PlaceFromBottom, Clause = FigureMaker.Clause(ask, own, report.Assessed, metric), IsValid = true };
        if (gap.Target.Cutoff is { } cutoff)
            yield return Of("cutoff", cutoff, ask.Say("对方数值", "figure to pass or draw level with"), unit);
        if (gap.Target.Value is { } value)
        {
            yield return Of("needed", value, ask.Say("须达到", "needed"), unit);
            yield return Of("to_go", gap.Target.IsReached ? 0 : Math.Abs(gap.Target.Area.Value - value), ask.Say("还差", "to go"), unit);
        }

        if (gap.Target.IsReached)
            yield break;
        foreach (var pollutant in gap.Pollutants)
        {
            yield return Of($"needed:{pollutant.Pollutant.Key()}", pollutant.Needed, ask.Say($"单靠{pollutant.Pollutant.Symbol()}须降到", $"needed by {pollutant.Pollutant.Symbol()} alone"), pollutant.Pollutant.Unit());
            yield return Of($"reduction:{pollutant.Pollutant.Key()}", pollutant.Reduction, ask.Say($"单靠{pollutant.Pollutant.Symbol()}须降", $"reduction of {pollutant.Pollutant.Symbol()} alone"), pollutant.Pollutant.Unit());
        }
    }
}
