using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Indices;

/// <summary>The composite index (环境空气质量综合指数): the sum of the six single indices; smaller is better.</summary>
/// <example><code>
/// var statistics = new PollutantStatistics(SO2: 9, NO2: 24, PM10: 61, PM25: 33.4m, CO: 0.9m, O3: 152);
/// var index = CompositeIndex.Compute(statistics, StandardsCatalogue.Y2026, CompositeIndexScheme.Plan2026);
/// Console.WriteLine($"{index.Published}, most of it {string.Join("+", index.Main)}");
/// </code></example>
public static class CompositeIndex
{
    /// <summary>The index of six statistics.</summary>
    /// <param name="statistics">The statistics; rounded by the scheme first.</param>
    /// <param name="edition">The edition whose class II limits are used.</param>
    /// <param name="scheme">Decimals and weights.</param>
    /// <returns>The index with its parts; no index when a pollutant is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A statistic is negative or above 1,000,000.</exception>
    public static CompositeIndexResult Compute(PollutantStatistics statistics, Edition edition, CompositeIndexScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(scheme);
        foreach (var pollutant in Pollutants.All)
            if (statistics[pollutant] < 0)
                throw new ArgumentOutOfRangeException(nameof(statistics), statistics[pollutant], $"{pollutant.Symbol()} is negative.");
            else if (statistics[pollutant] > Concentration.MaxThousandths / Concentration.Scale)
                throw new ArgumentOutOfRangeException(nameof(statistics), statistics[pollutant], $"{pollutant.Symbol()} is above {Concentration.MaxThousandths / Concentration.Scale}.");
        return Compute(statistics, static (all, p) => all[p] is { } value ? new ExactFigure(value) : null, new IndexTerms(edition, scheme));
    }

    /// <summary>The index of statistics that stand somewhere; <c>null</c> where one is missing.</summary>
    /// <param name="statistics">Where they stand.</param>
    /// <param name="statisticOf">Takes one from there.</param>
    /// <param name="terms">Edition and scheme.</param>
    internal static CompositeIndexResult Compute<TStatistics>(TStatistics statistics, Func<TStatistics, Pollutant, ExactFigure?> statisticOf, IndexTerms terms)
    {
        var edition = terms.Edition;
        var scheme = terms.Scheme;
        var singles = new SingleSteps[Pollutants.Count];
        long sum = 0, largest = -1;
        PollutantMask missing = default, main = default;
        foreach (var pollutant in Pollutants.All)
        {
            if (terms.Weight(pollutant) == 0)
                continue; // an index over some pollutants: the others may be missing
            if (statisticOf(statistics, pollutant) is not { } statistic)
            {
                missing = missing.With(pollutant);
                continue;
            }

            var concentration = statistic.Steps(terms.Decimals(pollutant));
            var index = terms.SingleSteps(pollutant, concentration);
            singles[(int)pollutant] = new SingleSteps(concentration, index);
            sum += index * terms.Weight(pollutant);
            if (index < largest)
                continue;
            // All that share the largest rounded single index are main pollutants: they are compared as they are printed.
            main = (index > largest ? default : main).With(pollutant);
            largest = index;
        }

        return new CompositeIndexResult
        {
            Sum = missing.IsEmpty ? Quotient.ToDecimal(sum, scheme.SingleIndexDecimals) : null,
            Published = missing.IsEmpty ? Quotient.ToDecimal(terms.PublishedOfSum(sum), scheme.PublishedDecimals) : null,
            Singles = new SingleIndices(singles, missing, terms),
            Main = missing.IsEmpty ? main.ToShared() : [],
            Scheme = scheme,
            Edition = edition,
            Reason = missing.IsEmpty ? null : Reason.OfPollutants(ReasonCode.PollutantsMissing, missing),
        };
    }

    /// <summary>A single index in steps: of the decimals of its concentration, and of its own.</summary>
    private readonly record struct SingleSteps(long Concentration, long Index);

    private sealed class SingleIndices(SingleSteps[] steps, PollutantMask missing, IndexTerms terms) : LazyList<SingleIndex>(steps.Length)
    {
        protected override SingleIndex Make(int index)
        {
            var pollutant = (Pollutant)index;
            var isKnown = !missing.Contains(pollutant) && terms.Weight(pollutant) != 0;
            return new SingleIndex(
                pollutant,
                isKnown ? Quotient.ToDecimal(steps[index].Concentration, terms.Decimals(pollutant)) : null,
                terms.Edition.SingleIndexLimit(pollutant),
                isKnown ? Quotient.ToDecimal(steps[index].Index, terms.Scheme.SingleIndexDecimals) : null,
                terms.Weight(pollutant));
        }
    }
}
