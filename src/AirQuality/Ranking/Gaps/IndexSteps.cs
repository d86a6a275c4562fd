using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Ranking.Gaps;

/// <summary>The six statistics of a composite index as whole steps of the decimals at which they enter it: what can be searched exactly.</summary>
/// <remarks>The published index never falls when a step is added, so the largest number of steps that reaches a target is found by halving.</remarks>
internal sealed class IndexSteps
{
    private readonly CompositeIndexResult index;
    private readonly IndexTerms terms;
    private readonly Quotient[] statistics = new Quotient[Pollutants.Count];

    /// <summary>Of an index that has all six statistics.</summary>
    public IndexSteps(CompositeIndexResult index)
    {
        this.index = index;
        terms = new IndexTerms(index.Edition, index.Scheme);
        foreach (var pollutant in Pollutants.All)
            statistics[(int)pollutant] = Statistic(pollutant, Steps(pollutant));
    }

    public int Decimals(Pollutant pollutant) => terms.Decimals(pollutant);

    /// <summary>The present number of steps.</summary>
    public long Steps(Pollutant pollutant) => Steps(pollutant, index.Singles[(int)pollutant].Concentration!.Value);

    /// <summary>A concentration in steps, rounded up, so that a floor is never undercut.</summary>
    public long Steps(Pollutant pollutant, decimal concentration) => (long)decimal.Ceiling(concentration * Quotient.PowerOfTen(Decimals(pollutant)));

    public decimal Concentration(Pollutant pollutant, long steps) => Quotient.ToDecimal(steps, Decimals(pollutant));

    /// <summary>Single index times weight, in steps of the single index.</summary>
    public long Weighted(Pollutant pollutant, long steps) =>
        terms.SingleSteps(pollutant, steps) * terms.Weight(pollutant);

    /// <summary>The published index with one statistic replaced.</summary>
    public decimal PublishedWith(Pollutant pollutant, long steps)
    {
        Span<Quotient> replaced = [.. statistics];
        replaced[(int)pollutant] = Statistic(pollutant, steps);
        return Published(replaced);
    }

    /// <summary>The published index with all six lower by a share in tenths of a per cent.</summary>
    public decimal PublishedLowerBy(int permille)
    {
        // Exact quotients, rounded by the scheme as measured statistics are: 7.5 % less of 43 is 39.775, not 39.8.
        Span<Quotient> lower = new Quotient[Pollutants.Count];
        for (var i = 0; i < lower.Length; i++)
            lower[i] = new Quotient(statistics[i].Numerator * (1000 - permille), 1000);
        return Published(lower);
    }

    /// <summary>The published index of a weighted sum of single indices.</summary>
    public decimal PublishedOfSum(long sum) => Quotient.ToDecimal(terms.PublishedOfSum(sum), index.Scheme.PublishedDecimals);

    private decimal Published(ReadOnlySpan<Quotient> six) =>
        Quotient.ToDecimal(terms.PublishedSteps(six), index.Scheme.PublishedDecimals);

    private Quotient Statistic(Pollutant pollutant, long steps) => new(steps * Quotient.PowerOfTen(3 - Decimals(pollutant)), 1);
}
