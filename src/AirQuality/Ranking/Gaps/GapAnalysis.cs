using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Wording;

namespace AirQuality.Ranking.Gaps;

/// <summary>What an area's pollutants would have to become for a place: each alone, all together, and the cheapest mix.</summary>
/// <remarks>All figures are found by search over whole steps of the published decimals, rounding included: the stated value gives the place, one step more does not.</remarks>
internal static class GapAnalysis
{
    /// <summary>What each pollutant alone would have to become, the others unchanged.</summary>
    /// <param name="assessment">The assessment the area was ranked by.</param>
    /// <param name="target">The place wanted, in a ranking by composite index or by the statistic of one pollutant.</param>
    /// <returns>The six pollutants in table order for the index; the one ranked by for a statistic.</returns>
    /// <exception cref="ArgumentException">The ranking is by another figure, or the assessment lacks the figure or is of another area.</exception>
    public static IReadOnlyList<PollutantGap> Pollutants(PeriodAssessment assessment, PlaceTarget target)
    {
        Check(assessment, target);
        if (target.Rule.Metric != RankingMetric.Index.Key)
            return [OfStatistic(assessment, target)];
        var steps = Steps(assessment);
        return [.. assessment.Index.Singles.Select(s => OfIndex(s, assessment.Index, steps, target))];
    }

    /// <summary>By how much all six pollutants together would have to become lower.</summary>
    /// <param name="assessment">The assessment the area was ranked by.</param>
    /// <param name="target">The place wanted, in a ranking by composite index.</param>
    /// <returns>The least share in %, to 0.1, that gives the place; <c>null</c> when nothing does.</returns>
    /// <exception cref="ArgumentException">The ranking is by another figure, or the assessment has no index or is of another area.</exception>
    public static decimal? AllTogether(PeriodAssessment assessment, PlaceTarget target)
    {
        var steps = OfIndexOnly(assessment, target);
        if (target.Value is null || target.IsReached)
            return target.IsReached ? 0.0m : null;
        var kept = Bisection.Largest(1000, kept => target.IsReachedBy(steps.PublishedLowerBy(1000 - (int)kept)));
        return kept < 0 ? null : Quotient.ToDecimal(1000 - kept, 1);
    }

    /// <summary>The cheapest reductions of several pollutants together.</summary>
    /// <param name="assessment">The assessment the area was ranked by.</param>
    /// <param name="target">The place wanted, in a ranking by composite index.</param>
    /// <param name="costs">What a reduction costs and how far each pollutant can go.</param>
    /// <returns>The mix: of all reductions in steps of the decimals that enter, none that gives the place costs less.</returns>
    /// <exception cref="ArgumentException">The ranking is by another figure, or the assessment has no index or is of another area.</exception>
    public static ReductionMix CheapestMix(PeriodAssessment assessment, PlaceTarget target, ReductionCosts costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        var steps = OfIndexOnly(assessment, target);
        if (target.IsReached)
            return ReductionMix.None;
        return target.Value is null ? ReductionMix.Impossible(target.Reason!) : MixSearch.Cheapest(steps, target, costs);
    }

    private static IndexSteps OfIndexOnly(PeriodAssessment assessment, PlaceTarget target)
    {
        Check(assessment, target);
        return target.Rule.Metric == RankingMetric.Index.Key
            ? Steps(assessment)
            : throw new ArgumentException($"Expected a ranking by index, found one by {target.Rule.Metric}.", nameof(target));
    }

    internal static void Check(PeriodAssessment assessment, PlaceTarget target)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(target);
        if (assessment.Area != target.Area.Area)
            throw new ArgumentException($"Expected the assessment of {target.Area.Area}, found that of {assessment.Area}.", nameof(assessment));
    }

    private static IndexSteps Steps(PeriodAssessment assessment) =>
        assessment.Index.Published is null ? throw new ArgumentException($"{assessment.Area} has no index: {assessment.Index.Reason}.", nameof(assessment)) : new IndexSteps(assessment.Index);

    private static PollutantGap OfIndex(SingleIndex single, CompositeIndexResult index, IndexSteps steps, PlaceTarget target)
    {
        var pollutant = single.Pollutant;
        var current = steps.Steps(pollutant);
        var needed = target.IsReached ? current : Bisection.Largest(current, k => target.IsReachedBy(steps.PublishedWith(pollutant, k)));
        var atZero = steps.PublishedWith(pollutant, 0);
        return new PollutantGap
        {
            Pollutant = pollutant,
            Current = steps.Concentration(pollutant, current),
            Needed = needed < 0 ? null : steps.Concentration(pollutant, needed),
            FigureAtZero = atZero,
            IsMain = index.Main.Contains(pollutant),
            Reason = needed >= 0 ? null : target.Reason ?? Reason.OfValue(ReasonCode.IndexAtZero, atZero) with { Bound = target.Value },
        };
    }

    private static PollutantGap OfStatistic(PeriodAssessment assessment, PlaceTarget target)
    {
        foreach (var pollutant in AirQuality.Terms.Pollutants.All)
        {
            if (RankingMetric.Statistic(pollutant).Key != target.Rule.Metric || assessment[pollutant].Evaluated is not { } current)
                continue;
            return new PollutantGap
            {
                Pollutant = pollutant,
                Current = current,
                Needed = target.IsReached ? current : target.Value,
                FigureAtZero = new decimal(0, 0, 0, isNegative: false, current.Scale),
                IsMain = assessment.Index.Main.Contains(pollutant),
                Reason = target.Reason,
            };
        }

        throw new ArgumentException($"Expected a ranking by index or a pollutant that is assessed, found one by {target.Rule.Metric}.", nameof(target));
    }
}
