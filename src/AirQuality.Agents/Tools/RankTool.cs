using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Agents.Tools;

/// <summary>The list of all areas.</summary>
internal sealed class RankTool : AgentTool
{
    private const int Few = 3;

    public override string Name => "rank";

    public override LocalizedText Title => new("排名表", "Ranking list");

    public override LocalizedText About => new(
        "全部区域的排名榜单：前面是谁、倒数是谁、改善最大的是谁，含并列、未参与排名者及原因。只问某一个区域第几名用place。",
        "The ranking list of all areas: who is first, who is last, who improved most, with ties and the areas left out and why. For the place of one single area use place.");

    public override LocalizedText Examples => new("10月全省排名；PM2.5后三名是哪些县？谁改善最大？", "the ranking of October; who are the last three by PM2.5?");

    public override IReadOnlyList<ToolInput> Inputs { get; } =
    [
        Asking.Inputs.Period,
        Asking.Inputs.By,
        Asking.Inputs.Level,
        new("top", InputKind.Whole, new("只要前N名（并列者都列）", "only the first N, ties too")),
        new("bottom", InputKind.Whole, new("只要后N名（并列者都列）", "only the last N, ties too")),
        new("within", InputKind.Text, new("在市内或省内分别排名", "rank within each city or province")) { Words = ["city", "province"] },
    ];

    public override string Columns => "rank:n area value:n change:n main:l note ranked:n place_last_year:n rise_year:n both_last_year:n place_previous:n rise_previous:n both_previous:n place_from_bottom:n";

    public override string FurtherColumns => "source printed_place:n";

    public override Answer Run(Inquiry ask)
    {
        var (view, by) = (ask.View, ask.By());
        var period = ask.Period(view, by.Metric.Key);
        var ranking = ask.Data.Rank(view, period, QueryOf(ask, view, by, period), ask.Cancellation);
        var names = ask.Data.NamesAt(view.Level);
        var table = new RankTable(names, ask.Words) { HasSources = ask.Data.HasPublications, Top = ask.Given.Whole("top"), Bottom = ask.Given.Whole("bottom") };
        if (!ranking.Ranked.Any())
            throw Inquiry.Refuse(ask.Say($"{AnswerWords.Period(ranking.Assessed, ask.Words)}没有区域可以排名：{Why(ask, ranking)}。", $"No area can be ranked in {AnswerWords.Period(ranking.Assessed, ask.Words)}: {Why(ask, ranking)}."));
        return new Answer(AnswerKind.Answer, Sentence(ask, ranking, names))
        {
            Period = ranking.Assessed.ToString(),
            Rows = new Table(table.ColumnsForMachines, ranking.Groups.SelectMany(table.Of)),
            Figures = [.. ranking.Ranked.Where(r => r.Place == 1).Select(r => Figure(ask, r, ranking, names))],
            Basis = BasisOf(ranking),
            Notes = [.. ranking.Groups.SelectMany(table.Sentences)],
        };
    }

    /// <summary>The query as the command puts it; a period that runs is ranked to the last whole day.</summary>
    public static RankingQuery QueryOf(Inquiry ask, AreaView view, RankingCriterion by, AssessmentPeriod period) => new()
    {
        By = by,
        AsOf = ask.ToDate(view, period),
        Rules = view.Data.Options.Ranking,
        Grouping = ask.Given.Text("within") switch
        {
            "city" => RankingGrouping.By(AreaLevel.City),
            "province" => RankingGrouping.By(AreaLevel.Province),
            _ => RankingGrouping.Whole,
        },
    };

    public static AnswerBasis? BasisOf(PeriodRanking ranking) =>
        ranking.Groups.SelectMany(g => g.Ranking.Bases).FirstOrDefault() is { } basis ? new AnswerBasis(basis.Edition, basis.Scheme) : null;

    public static AnswerFigure Figure(Inquiry ask, RankingRow row, PeriodRanking ranking, AreaNames names)
    {
        var group = ranking.Groups.First(g => g.Rows.Contains(row));
        return FigureMaker.Of(ask, ranking.By.Key, row.Value) with
        {
            Area = names.Of(row.Area),
            Period = ranking.Assessed.ToString(),
            Place = row.Place,
            Of = group.Ranking.Count,
            FromBottom = row.PlaceFromBottom,
            Edition = group.Ranking.Bases.FirstOrDefault()?.Edition.Id,
            Clause = FigureMaker.Clause(ask, new AreaInView(row.Area, ask.ViewOf(row.Area.Level), names.Of(row.Area)), ranking.Assessed, ranking.By.Metric.Key),
            IsValid = row.Reason is null,
            Reasons = row.Reason is { } reason ? [ask.Words.Reason(reason)] : [],
            Source = FigureMaker.Origin(row.Origin),
        };
    }

    private static string Why(Inquiry ask, PeriodRanking ranking) =>
        ask.Words.Reason(ranking.Unranked.Select(r => r.Reason).FirstOrDefault(r => r is not null)) ?? ask.Say("没有数据", "there are no data");

    private static string Sentence(Inquiry ask, PeriodRanking ranking, AreaNames names)
    {
        var parts = ranking.Groups.Where(g => g.Ranking.Ranked.Count > 0).Take(Few).Select(g => OfGroup(ask, g, names));
        var figure = ask.Words.Metric(ranking.By.Key);
        var head = ask.Say($"{AnswerWords.Period(ranking.Assessed, ask.Words)}按{figure}排名", $"{AnswerWords.Period(ranking.Assessed, ask.Words)}, ranking by {figure}");
        return head + ask.Say("：", ": ") + string.Join(ask.Say("；", "; "), parts) + ask.Say("。", ".");
    }

    private static string OfGroup(Inquiry ask, GroupRanking group, AreaNames names)
    {
        var (top, bottom) = (ask.Given.Whole("top"), ask.Given.Whole("bottom"));
        var parts = new List<string>
        {
            (group.Ranking.GroupName is { } name ? name + " " : string.Empty) + ask.Say($"{group.Ranking.Count}个区域参加排名", $"{group.Ranking.Count} areas are ranked"),
        };
        if (top is not null || bottom is null)
            parts.Add(BulletinText.Top(group.Ranking, top ?? Few, ask.Words.Language, names.Of));
        if ((bottom is not null || top is null) && group.Worst.Ranked.Count > 0)
            parts.Add(BulletinText.Bottom(group.Worst, bottom ?? Few, ask.Words.Language, names.Of));
        return string.Join(ask.Say("；", "; "), parts);
    }
}
