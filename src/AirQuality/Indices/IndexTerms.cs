using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The composite index of one edition and scheme on integers: what holds for all areas is worked out once.</summary>
internal sealed class IndexTerms
{
    private readonly Term[] terms = new Term[Pollutants.Count];
    private readonly long single; // steps of a single index in one
    private readonly long published; // steps of the published index in one

    public IndexTerms(Edition edition, CompositeIndexScheme scheme)
    {
        Edition = edition;
        Scheme = scheme;
        single = Quotient.PowerOfTen(scheme.SingleIndexDecimals);
        published = Quotient.PowerOfTen(scheme.PublishedDecimals);
        foreach (var pollutant in Pollutants.All)
        {
            var decimals = scheme.ConcentrationDecimals?.Invoke(pollutant) ?? edition.Assessment.Decimals(pollutant);
            terms[(int)pollutant] = new Term(decimals, edition.SingleIndexLimit(pollutant) * Quotient.PowerOfTen(decimals), scheme.Weight(pollutant));
        }
    }

    public Edition Edition { get; }

    public CompositeIndexScheme Scheme { get; }

    /// <summary>The decimals to which a statistic is rounded before it enters.</summary>
    public int Decimals(Pollutant pollutant) => terms[(int)pollutant].Decimals;

    /// <summary>The weight of a single index in the sum.</summary>
    public int Weight(Pollutant pollutant) => terms[(int)pollutant].Weight;

    // Rounded at three places, each by the scheme and half to even: the statistic, the single index, the sum. That the printed single
    // indices add up to the printed index is wanted; a sum of exact quotients, rounded once, would differ in the last digit.

    /// <summary>The single index of a concentration in steps of <see cref="Decimals"/>, in steps of 10^-SingleIndexDecimals.</summary>
    public long SingleSteps(Pollutant pollutant, long concentration) => HalfEven.Divide(concentration * single, terms[(int)pollutant].Limit);

    /// <summary>The sum of the weighted single indices before the last rounding, in steps of 10^-SingleIndexDecimals.</summary>
    /// <remarks>Six statistics in table order, none missing.</remarks>
    public long SumSteps(ReadOnlySpan<Quotient> statistics)
    {
        long sum = 0;
        for (var i = 0; i < terms.Length; i++)
            sum += WeightedSteps((Pollutant)i, statistics[i]);
        return sum;
    }

    /// <summary>What the statistic of one pollutant adds to that sum.</summary>
    public long WeightedSteps(Pollutant pollutant, Quotient statistic) =>
        SingleSteps(pollutant, statistic.Steps(terms[(int)pollutant].Decimals)) * terms[(int)pollutant].Weight;

    /// <summary>The last rounding: from the sum to steps of 10^-PublishedDecimals.</summary>
    public long PublishedOfSum(long sum) => HalfEven.Divide(sum * published, single);

    /// <summary>The published index of six statistics in steps of 10^-PublishedDecimals.</summary>
    /// <remarks>Six statistics in table order, none missing.</remarks>
    public long PublishedSteps(ReadOnlySpan<Quotient> statistics) => PublishedOfSum(SumSteps(statistics));

    /// <summary>What a pollutant adds: the decimals of its statistic, its limit in steps of these, its weight.</summary>
    private readonly record struct Term(int Decimals, long Limit, int Weight);
}
