using AirQuality.Comparisons;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Briefs;

/// <summary>Makes the standing of an area over a period: its own figures, and its places by each of them and by their changes.</summary>
internal sealed class StandingMaker
{
    private readonly BriefData data;
    private readonly Area area;
    private readonly AssessmentPeriod period;
    private readonly AssessmentComparison comparison;
    private ComparedAssessments? own;

    /// <summary>Compares the area over a period with last year.</summary>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    public StandingMaker(BriefData data, Area area, AssessmentPeriod period)
    {
        (this.data, this.area, this.period) = (data, area, period);
        comparison = PeriodComparer.Compare(data.Days, area, period, ComparisonBase.LastYear, data.Assessment);
    }

    /// <summary>One's own areas, assessed once for all figures that nothing is published of.</summary>
    private ComparedAssessments Own => own ??= ComparedAssessments.Of(data.Days, period, data.Assessment, CancellationToken.None);

    public PeriodStanding Of(IEnumerable<RankingMetric> metrics) => new(period, [.. metrics.Select(Of)]);

    private FigureStanding Of(RankingMetric metric)
    {
        var change = comparison.Of(metric.Figure);
        return new(metric, change)
        {
            Place = Place(RankingCriterion.Of(metric), RankingGrouping.Whole),
            PlaceInCity = InCity(RankingCriterion.Of(metric)),
            ChangePlace = change.Change is null ? null : Place(RankingCriterion.ChangeOf(metric), RankingGrouping.Whole),
            ChangePlaceInCity = change.Change is null ? null : InCity(RankingCriterion.ChangeOf(metric)),
        };
    }

    private PlaceAmong? InCity(RankingCriterion by) =>
        area.Level < AreaLevel.City && area.At(AreaLevel.City) is not null ? Place(by, RankingGrouping.By(AreaLevel.City)) : null;

    /// <summary>The place; <c>null</c> without a valid figure, and where nobody else is ranked, for a place among one says nothing.</summary>
    private PlaceAmong? Place(RankingCriterion by, RankingGrouping grouping)
    {
        var query = new RankingQuery { By = by, Grouping = grouping, Rules = data.RulesFor(by), Assessment = data.Assessment };
        var ranking = data.Assessed.PeriodsOf(by.Metric.Key).Contains(period)
            ? data.Assessed.Rank(period, query)
            : new PeriodRanker(query, Own).Rank(period);
        return ranking.Groups.Select(g => PlaceAmong.InRanking(g.Ranking, area)).FirstOrDefault(p => p is not null);
    }
}
