using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Briefs;

/// <summary>Makes the standing of an area over a period: everybody is assessed once, then ranked by each figure and its change.</summary>
internal sealed class StandingMaker
{
    private readonly Area area;
    private readonly ComparedAssessments compared;
    private readonly AssessmentComparison comparison;
    private readonly RankingOptions rules;

    /// <summary>Assesses the areas over a period.</summary>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    public StandingMaker(DailyGrid days, Area area, AssessmentPeriod period, AssessmentOptions assessment, RankingOptions rules)
    {
        (this.area, this.rules) = (area, rules);
        compared = ComparedAssessments.Of(days, period, assessment, CancellationToken.None);
        comparison = PeriodComparer.Compare(days, area, period, ComparisonBase.LastYear, assessment);
    }

    public PeriodStanding Of(IEnumerable<RankingMetric> metrics) => new(compared.Period, [.. metrics.Select(Of)]);

    private FigureStanding Of(RankingMetric metric) => new(metric, comparison.Of(metric.Figure))
    {
        Place = Place(RankingCriterion.Of(metric), RankingGrouping.Whole),
        PlaceInCity = InCity(RankingCriterion.Of(metric)),
        ChangePlace = compared.LastYear.Count == 0 ? null : Place(RankingCriterion.ChangeOf(metric), RankingGrouping.Whole),
        ChangePlaceInCity = compared.LastYear.Count == 0 ? null : InCity(RankingCriterion.ChangeOf(metric)),
    };

    private PlaceAmong? InCity(RankingCriterion by) =>
        area.Level < AreaLevel.City && area.At(AreaLevel.City) is not null ? Place(by, RankingGrouping.By(AreaLevel.City)) : null;

    private PlaceAmong? Place(RankingCriterion by, RankingGrouping grouping) =>
        new PeriodRanker(new RankingQuery { By = by, Grouping = grouping, Rules = rules }, compared).Rank(compared.Period).Groups
            .Select(g => g.Ranking.PlaceOf(area) is { } own ? new PlaceAmong(own.Place, own.PlaceFromBottom, g.Ranking.Count, own.IsTied) : null)
            .FirstOrDefault(p => p is not null);
}
