using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>Ranks assessed areas group by group and says how places and figures moved.</summary>
internal sealed class PeriodRanker
{
    private readonly RankingQuery query;
    private readonly ComparedAssessments compared;
    private readonly Dictionary<Area, PeriodAssessment> current;
    private readonly Dictionary<Area, PeriodAssessment> lastYear;
    private readonly PeriodRanker? byNewer;

    public PeriodRanker(RankingQuery query, ComparedAssessments compared)
    {
        this.query = query;
        this.compared = compared;
        current = compared.Current.ToDictionary(a => a.Area);
        lastYear = compared.LastYear.ToDictionary(a => a.Area);
        byNewer = compared.ByNewerEdition is { } newer ? new PeriodRanker(query, newer) : null;
    }

    public PeriodRanking Rank(AssessmentPeriod asked) => new()
    {
        By = query.By,
        Period = asked,
        Assessed = compared.Period,
        Groups = [.. query.Grouping.Divide([.. compared.Current.Select(a => a.Area)]).Select(Rank)],
    };

    private GroupRanking Rank(RankingGroup group) =>
        query.By.Parts.Count > 0 ? ByMeanOfPlaces(group)
        : query.By.IsChange ? ByChange(group)
        : ByFigure(group);

    private GroupRanking ByFigure(RankingGroup group)
    {
        var ranking = Figures(group, compared.Current, query.By.Metric, query.Rules);
        var rows = Rows(ranking, Moves(group, ranking, compared.LastYear), Moves(group, ranking, compared.Previous));
        return new GroupRanking { Ranking = ranking, Worst = ranking, Rows = rows, WorstRows = rows };
    }

    private GroupRanking ByChange(RankingGroup group)
    {
        var changes = Changes(group, query.By.Metric, query.Rules);
        var whole = group.Named(changes.Improvement);
        var worst = group.Named(changes.Worsening);
        return new GroupRanking { Ranking = whole, Worst = worst, Rows = Rows(whole), WorstRows = Rows(worst) };
    }

    /// <summary>The decimals asked for are those of the mean: the parts are ranked by what is published.</summary>
    private GroupRanking ByMeanOfPlaces(RankingGroup group)
    {
        var rules = query.Rules with { Decimals = null };
        IReadOnlyList<RankingResult> parts =
        [
            .. query.By.Parts.Select(p => p.By.IsChange
                ? group.Named(Changes(group, p.By.Metric, rules).Improvement)
                : Figures(group, compared.Current, p.By.Metric, rules)),
        ];
        var ranking = CombinedRanking.Rank(query.By, parts, query.Rules);
        var rows = Rows(ranking);
        return new GroupRanking { Ranking = ranking, Worst = ranking, Rows = rows, WorstRows = rows, Parts = parts };
    }

    private static RankingResult Figures(RankingGroup group, IReadOnlyList<PeriodAssessment> assessments, RankingMetric metric, RankingOptions rules)
    {
        var members = group.Members.ToHashSet();
        return group.Named(metric.Rank(assessments.Where(a => members.Contains(a.Area)), rules));
    }

    private ChangeRanking Changes(RankingGroup group, RankingMetric metric, RankingOptions rules) =>
        ChangeRanking.Rank(metric, group.Members.Select(m => current[m]), compared.LastYear, rules);

    /// <summary>How places moved since an earlier time; none without data of it.</summary>
    private Dictionary<Area, PlaceChange> Moves(RankingGroup group, RankingResult now, IReadOnlyList<PeriodAssessment> earlier) => earlier.Count == 0
        ? []
        : PlaceChange.Between(now, Figures(group, earlier, query.By.Metric, query.Rules with { Hole = null })).ToDictionary(c => c.Area);

    private decimal? Change(Area area) =>
        query.By.Parts.Count == 0 && current.TryGetValue(area, out var now) ? query.By.Metric.Change(now, lastYear.GetValueOrDefault(area), query.Rules.ChangeDecimals) : null;

    private IReadOnlyList<RankingRow> Rows(RankingResult ranking, Dictionary<Area, PlaceChange>? onLastYear = null, Dictionary<Area, PlaceChange>? onPrevious = null)
    {
        return
        [
            .. ranking.Ranked.Select(r => Row(r.Area) with { Place = r.Place, PlaceFromBottom = r.PlaceFromBottom, IsTied = r.IsTied, Value = r.Value, Origin = r.Origin }),
            .. ranking.Unranked.Select(u => Row(u.Area) with { Place = u.Place, PlaceFromBottom = u.Place is null ? null : 1, Value = u.Value, Reason = u.Reason }),
        ];

        RankingRow Row(Area area) => new()
        {
            Area = area,
            Origin = current.GetValueOrDefault(area)?.Origin ?? default,
            Change = Change(area),
            ChangeByNewerEdition = byNewer?.Change(area),
            Main = current.GetValueOrDefault(area)?.Index.Main ?? [],
            OnLastYear = onLastYear?.GetValueOrDefault(area),
            OnPrevious = onPrevious?.GetValueOrDefault(area),
        };
    }
}
