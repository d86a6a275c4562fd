using AirQuality.Comparisons;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Weather.Normalisation;
using AirQuality.Wording;

namespace AirQuality.Weather.Efforts;

/// <summary>
/// The change of the composite index of an area between two periods: what weather, dust and the rest did to the four means in it, and what is not split:
/// <see cref="Change"/> = <see cref="Weather"/> + <see cref="Dust"/> + <see cref="Rest"/> + <see cref="NotSplit"/>, exactly.
/// </summary>
/// <remarks>
/// The index is a sum of concentrations by their limits, so that a split of means is one of the index. Its terms of O3 and CO are percentiles, from which the
/// weather cannot be taken: they stand in <see cref="NotSplit"/> as observed, with what the published decimals leave. The index is that as measured, with events.
/// </remarks>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="With">The period compared with.</param>
public sealed record IndexEffort(Area Area, AssessmentPeriod Period, AssessmentPeriod With)
{
    private const int Decimals = 3;

    /// <summary>The published index of the period, events among its days; <c>null</c> where there is none.</summary>
    public decimal? Index { get; private init; }

    /// <summary>The same of the period compared with.</summary>
    public decimal? IndexWith { get; private init; }

    /// <summary>The change of the index; <c>null</c> where one of both is not valid.</summary>
    public decimal? Change { get; private init; }

    /// <summary>What the weather did to the means in it; <c>null</c> where <see cref="Refusal"/> says why it is not known.</summary>
    public decimal? Weather { get; private init; }

    /// <summary>What dust and other registered events did to them.</summary>
    public decimal Dust { get; private init; }

    /// <summary>What is left of them; <c>null</c> without <see cref="Weather"/>.</summary>
    public decimal? Rest { get; private init; }

    /// <summary>The lower end of the interval of <see cref="Rest"/>; <c>null</c> where the periods are too short for one.</summary>
    public decimal? RestLow { get; private init; }

    /// <summary>The upper end.</summary>
    public decimal? RestHigh { get; private init; }

    /// <summary>What the terms that are percentiles did (O3, CO), and the published decimals; <c>null</c> without <see cref="Weather"/>.</summary>
    public decimal? NotSplit => Change - Weather - Dust - Rest;

    /// <summary>The terms that are not split.</summary>
    public IReadOnlyList<Pollutant> Percentiles { get; private init; } = [];

    /// <summary>Why the weather is not taken out; <c>null</c> where it is.</summary>
    public Reason? Refusal { get; private init; }

    /// <summary>The share of intervals that hold the truth.</summary>
    internal double Confidence { get; private init; }

    /// <summary>Puts the splits of the means together.</summary>
    /// <param name="comparison">The index of both periods, by one edition.</param>
    /// <param name="splits">The splits of the area.</param>
    internal static IndexEffort Of(AssessmentComparison comparison, IReadOnlyList<EffortSplit> splits)
    {
        var (now, then) = (comparison.Current.Index, comparison.Earlier[0].Index);
        var effort = new IndexEffort(comparison.Current.Area, comparison.Current.Period, comparison.Earlier[0].Period) { Index = now.Published, IndexWith = then.Published, Change = comparison.Attribution?.Total };
        if (comparison.Attribution is null)
            return effort with { Refusal = WeatherReasons.NoIndex };
        if (comparison.ByNewerEdition is not null)
            return effort with { Refusal = WeatherReasons.TwoEditions };
        List<IndexTerm> terms = [];
        foreach (var single in now.Singles.Where(s => !AssessmentRules.ByPercentile(s.Pollutant)))
        {
            var split = splits.FirstOrDefault(s => s.Pollutant == single.Pollutant);
            if (split?.Weather is null)
                return effort with { Refusal = split?.Refusal ?? WeatherReasons.NoDays };
            terms.Add(new IndexTerm(split, (decimal)single.Weight / now.Edition.SingleIndexLimit(single.Pollutant)));
        }

        return terms.Count == 0 ? effort with { Refusal = WeatherReasons.NoMeans } : effort.Split(terms, now);
    }

    private IndexEffort Split(List<IndexTerm> terms, CompositeIndexResult index)
    {
        decimal Sum(Func<EffortSplit, decimal> part) => Math.Round(terms.Sum(t => part(t.Split) * t.PerUnit), Decimals);
        var rest = Sum(s => s.Rest!.Value);
        var half = Half(terms);
        return this with
        {
            Weather = Sum(s => s.Weather!.Value),
            Dust = Sum(s => s.Dust),
            Rest = rest,
            RestLow = half is { } low ? rest - low : null,
            RestHigh = half is { } high ? rest + high : null,
            Percentiles = [.. index.Singles.Select(s => s.Pollutant).Where(AssessmentRules.ByPercentile)],
            Confidence = terms[0].Split.Confidence,
        };
    }

    /// <summary>Pollutants share weather, and their errors with it: the error of their sum comes from those of all of them in the same blocks of days.</summary>
    private static decimal? Half(List<IndexTerm> terms)
    {
        if (terms.Exists(t => t.Split.RestHigh is null))
            return null;
        var errors = terms[0].Split.Error!.Plus(terms[0].Split.Error!, 0, terms[0].PerPercent);
        errors = terms.Skip(1).Aggregate(errors, (sum, t) => sum.Plus(t.Split.Error!, t.PerPercent));
        // Of short periods the blocks are too few to tell how far the pollutants err together: taken as if they all did, which is the widest it can be.
        var half = errors.Blocks >= EffortSplit.LeastBlocks
            ? errors.HalfWidth(terms[0].Split.Confidence, means: 2)
            : terms.Sum(t => (double)(t.Split.RestHigh!.Value - t.Split.RestLow!.Value) / 2 * t.PerPercent);
        return double.IsFinite(half) ? Math.Round((decimal)half, Decimals) : null;
    }

    /// <summary>The change in words, with the width of what is not known.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One or two sentences.</returns>
    public string In(Language language) => IndexEffortWords.Of(this, language);

    /// <summary>The change in words, in English.</summary>
    /// <returns>The same as <see cref="In"/> <see cref="Language.English"/>.</returns>
    public override string ToString() => In(Language.English);

    /// <summary>A mean in the index, and how much of the index a unit of it is.</summary>
    private readonly record struct IndexTerm(EffortSplit Split, decimal PerUnit)
    {
        /// <summary>How much of the index a per cent of the base with average weather is.</summary>
        public double PerPercent => (double)(Split.NormalisedWith!.Value / 100 * PerUnit);
    }
}
