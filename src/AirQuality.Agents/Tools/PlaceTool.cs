using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The place of one area.</summary>
internal sealed class PlaceTool : AgentTool
{
    public override string Name => "place";

    public override LocalizedText Title => new("某区域的名次", "Place of one area");

    public override LocalizedText About => new(
        "某一个区域在某个时段第几名、排第几、排名多少、倒数第几、市内第几，距前一名、后一名差多少，名次同比环比升降。要整张榜单用rank，逐月名次用history，要脱离后几名须降多少用gap。",
        "The place of one single area in one period, from both ends and within its city, the distance to its neighbours, how the place moved. For the whole list use rank, over months history, what must fall to leave the last N gap.");

    public override LocalizedText Examples => new("这个月我们县第几名？上个月望都PM2.5排第几名？10月排名多少？今年累计我县第几？全省排名里我们县第几名？", "which place has our county this month?");

    public override IReadOnlyList<ToolInput> Inputs { get; } = [Asking.Inputs.Area, Asking.Inputs.Period, Asking.Inputs.By, Asking.Inputs.Level];

    public override string Columns => "rank:n area value:n change:n main:l note ranked:n place_last_year:n rise_year:n both_last_year:n place_previous:n rise_previous:n both_previous:n place_from_bottom:n";

    public override string FurtherColumns => "source printed_place:n";

    public override Answer Run(Inquiry ask)
    {
        var (own, by) = (ask.OneArea(), ask.By());
        var period = ask.Period(own.View, by.Metric.Key);
        var query = RankTool.QueryOf(ask, own.View, by, period);
        var ranking = ask.Data.Rank(own.View, period, query, ask.Cancellation);
        var names = ask.Data.NamesAt(own.View.Level);
        var row = ranking.Groups.SelectMany(g => g.Rows).First(r => r.Area == own.Area);
        var when = AnswerWords.Period(ranking.Assessed, ask.Words);
        if (row.Place is null)
            throw new UnansweredException(Unranked(ask, own, ranking, row));
        var table = new RankTable(names, ask.Words) { HasSources = ask.Data.HasPublications, Asked = [own.Area] };
        var group = ranking.Groups[0];
        var inCity = InCity(ask, own, period, query);
        return new Answer(AnswerKind.Answer, Sentence(ask, row, when, ranking, table) + CitySentence(ask, inCity, own))
        {
            Area = own.Name,
            Period = ranking.Assessed.ToString(),
            Rows = new Table(table.ColumnsForMachines, table.Of(group)),
            Figures = [.. Figures(ask, own, row, ranking), .. inCity is null ? Array.Empty<AnswerFigure>() : [RankTool.Figure(ask, inCity.Ranked.First(r => r.Area == own.Area), inCity, names) with { Name = ask.Say("市内名次", "place in the city"), Key = "place_city", Value = inCity.PlaceOf(own.Area)!.Place, Unit = string.Empty }]],
            Basis = RankTool.BasisOf(ranking),
            Explain = FigureMaker.Explain(own, ranking.Assessed, by == RankingCriterion.Index ? "rank" : by.Metric.Key),
            Notes = [.. table.Sentences(group).Skip(1)],
        };
    }

    private static Answer Unranked(Inquiry ask, AreaInView own, PeriodRanking ranking, RankingRow row)
    {
        var (when, why) = (AnswerWords.Period(ranking.Assessed, ask.Words), ask.Words.Reason(row.Reason));
        return Answer.Refusal(ask.Say($"{own.Name}{when}未参与排名：{why}。", $"{own.Name} is not ranked in {when}: {why}.")) with
        {
            Area = own.Name,
            Period = ranking.Assessed.ToString(),
            Figures = [RankTool.Figure(ask, row, ranking, ask.Data.NamesAt(own.View.Level)) with { Clause = FigureMaker.Clause(ask, own, ranking.Assessed, ranking.By.Metric.Key) }],
            Basis = RankTool.BasisOf(ranking),
            Explain = FigureMaker.Explain(own, ranking.Assessed, ranking.By.Metric.Key),
        };
    }

    private static string Sentence(Inquiry ask, RankingRow row, string when, PeriodRanking ranking, RankTable table)
    {
        var group = ranking.Groups[0];
        var (figure, value) = (ask.Words.Metric(ranking.By.Key), Value(ask, ranking.By, row.Value));
        var text = ask.Say($"{when}按{figure}排名，{table.Beside(group.Ranking.PlaceOf(row.Area)!, group.Ranking)}；{figure}{value}", $"{when}, ranking by {figure}: {table.Beside(group.Ranking.PlaceOf(row.Area)!, group.Ranking)}; {figure} {value}");
        if (row.Change is { } change && !ranking.By.IsChange)
            text += ask.Say($"，同比{AnswerWords.Change(ranking.By.Metric, change, ask.Words)}", $", {AnswerWords.Change(ranking.By.Metric, change, ask.Words)} on last year");
        if (row.OnLastYear?.Rise is { } year)
            text += ask.Say($"；名次同比{Moved(ask, year)}", $"; place {Moved(ask, year)} on last year");
        if (row.OnPrevious?.Rise is { } previous)
            text += ask.Say($"、环比{Moved(ask, previous)}", $", {Moved(ask, previous)} on the period before");
        return text + ask.Say("。", ".");
    }

    private static string Value(Inquiry ask, RankingCriterion by, decimal? value) => AnswerWords.Figure(by.Key, value, ask.Words);

    private static string Moved(Inquiry ask, int rise) => rise == 0
        ? ask.Say("不变", "unchanged")
        : rise > 0 ? ask.Say($"上升{rise}位", $"up {rise}") : ask.Say($"下降{-rise}位", $"down {-rise}");

    private static IEnumerable<AnswerFigure> Figures(Inquiry ask, AreaInView own, RankingRow row, PeriodRanking ranking)
    {
        var names = ask.Data.NamesAt(own.View.Level);
        var figure = RankTool.Figure(ask, row, ranking, names);
        yield return figure with { Key = "place", Value = row.Place, Unit = string.Empty, Name = ask.Say("名次", "place"), Clause = FigureMaker.Clause(ask, own, ranking.Assessed, "rank") };
        yield return figure with { Clause = FigureMaker.Clause(ask, own, ranking.Assessed, ranking.By.Metric.Key) };
        if (row.Change is { } change && !ranking.By.IsChange)
            yield return figure with { Key = ranking.By.Metric.Key + "_change", Value = change, Name = ask.Words.Metric(ranking.By.Metric.Key + "_change"), Unit = AnswerWords.UnitOfChange(ranking.By.Metric.Key, ask.Words), Place = null, With = ranking.Assessed.PlusYears(-1).ToString() };
        var ranked = ranking.Groups[0].Ranking;
        var at = ranked.PlaceOf(row.Area)!;
        if (ranked.Ranked.LastOrDefault(r => r.Place < at.Place) is { } above)
            yield return Distance(ask, figure, "to_above", Math.Abs(at.Value - above.Value), ask.Say($"距前一名{names.Of(above.Area)}", $"behind {names.Of(above.Area)}"));
        if (ranked.Ranked.FirstOrDefault(r => r.Place > at.Place) is { } below)
            yield return Distance(ask, figure, "to_below", Math.Abs(at.Value - below.Value), ask.Say($"领先后一名{names.Of(below.Area)}", $"ahead of {names.Of(below.Area)}"));
    }

    private static AnswerFigure Distance(Inquiry ask, AnswerFigure figure, string key, decimal value, string name) =>
        figure with { Key = key, Value = value, Name = ask.Data.Marks.Mark(name), Place = null };

    /// <summary>The ranking within cities, where there are several.</summary>
    private static PeriodRanking? InCity(Inquiry ask, AreaInView own, AssessmentPeriod period, RankingQuery query)
    {
        if (own.Area.Level >= AreaLevel.City || own.View.Areas.Any(a => a.At(AreaLevel.City) is null) || own.View.Areas.Select(a => a.At(AreaLevel.City)).Distinct().Count() < 2)
            return null;
        var within = ask.Data.Rank(own.View, period, query with { Grouping = RankingGrouping.By(AreaLevel.City) }, ask.Cancellation);
        return within.PlaceOf(own.Area) is null ? null : within;
    }

    private static string CitySentence(Inquiry ask, PeriodRanking? inCity, AreaInView own)
    {
        if (inCity?.PlaceOf(own.Area) is not { } row)
            return string.Empty;
        var count = inCity.Groups.First(g => g.Rows.Contains(row)).Ranking.Count;
        return ask.Say($"市内第{row.Place}名（共{count}个）。", $" Place {row.Place} of {count} in the city.");
    }
}
