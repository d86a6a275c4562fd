using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Ranking.Gaps;

/// <summary>What one area lacks to the place that is wanted, with its neighbours, reductions and the days that are left.</summary>
/// <param name="question">What is asked.</param>
internal sealed class AreaGapFinder(GapQuestion question)
{
    /// <summary>The gap of an area in a ranking.</summary>
    public AreaGap Of(RankingResult ranking, PeriodAssessment assessment, List<PeriodAssessment> others)
    {
        // The other areas stay as they are: what they will do nobody knows, and the answer says so.
        var target = question.Wanted.TargetOf(ranking, assessment.Area);
        var byIndex = ranking.Rule.Metric == RankingMetric.Index.Key;
        var byGoodDays = ranking.Rule.Metric == RankingMetric.GoodRatio.Key || ranking.Rule.Metric == RankingMetric.GoodDays.Key;
        // Of some areas only the index is published: then the index that is needed is the whole answer.
        var hasStatistics = !byIndex || assessment.Index.Singles.All(s => s.Concentration is not null);
        var hasDays = byGoodDays && (assessment.Origin == FigureOrigin.Own || GoodDaysGap.IsCounted(assessment));
        // A published list may hold nothing but the index of the others: then nobody says how low a pollutant can go.
        decimal Best(Pollutant pollutant) => others.Min(a => a.Index.Singles[(int)pollutant].Concentration) ?? 0;
        var pollutants = byGoodDays || !hasStatistics ? [] : GapAnalysis.Pollutants(assessment, target);
        return new AreaGap
        {
            Assessment = assessment,
            Target = target,
            Neighbours = PlaceGaps.Neighbours(ranking, assessment.Area),
            Pollutants = pollutants,
            GoodDays = hasDays ? GoodDaysGap.Of(assessment, target, question.Period.Days - question.Assessed.Days) : null,
            AllTogether = byIndex && hasStatistics ? GapAnalysis.AllTogether(assessment, target) : null,
            Mix = byIndex && hasStatistics ? GapAnalysis.CheapestMix(assessment, target, question.Options.Costs(assessment, Best)) : null,
            LacksFloors = others.Count > 0 && others.TrueForAll(a => a.Index.Singles.All(s => s.Concentration is null)),
            Remaining = question.Days is { } days && assessment.Origin == FigureOrigin.Own
                ? Remaining(question.Options.Assessment.RequirePublished().EnteringDaysOf(days, assessment.Area), pollutants)
                : [],
        };
    }

    private IReadOnlyList<RemainingDays> Remaining(IReadOnlyList<EnteringDays> days, IReadOnlyList<PollutantGap> pollutants) =>
    [
        .. pollutants.Where(p => p.Needed is not null)
            .Select(p => RemainingDays.After(days, p.Pollutant, p.Needed!.Value, new RunningPeriod(question.Period, question.AsOf))).OfType<RemainingDays>(),
    ];
}
