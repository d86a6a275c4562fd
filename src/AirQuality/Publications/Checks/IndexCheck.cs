using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Publications.Checks;

/// <summary>Holds a composite index against the six statistics beside it, under every scheme; and load shares against both.</summary>
internal static class IndexCheck
{
    public static PublishedCheck Check(PublishedFigure index, FigureLookup lookup)
    {
        // Never an index from four of six.
        if (StatisticsBeside(index, lookup) is not { } statistics)
            return new PublishedCheck(index, CheckKind.Nothing, CheckVerdict.Consistent);
        if (statistics.Any(s => s.Value.Decimals > MostDecimals(s.Key)))
            return new PublishedCheck(index, CheckKind.IndexOfStatistics, CheckVerdict.Consistent) { Rule = "not comparable" };
        var usual = CompositeIndexScheme.At(index.Period.End);
        var expected = Reckon(index, statistics, usual);
        if (expected == index.Value)
            return new PublishedCheck(index, CheckKind.IndexOfStatistics, CheckVerdict.Follows) { Expected = expected, Rule = usual.Name };
        if (CompositeIndexScheme.All.FirstOrDefault(s => s != usual && Reckon(index, statistics, s) == index.Value) is { } other)
            return new PublishedCheck(index, CheckKind.IndexOfStatistics, CheckVerdict.Consistent) { Expected = expected, Rule = other.Name };
        var isWithin = IsWithin(index, statistics);
        return new PublishedCheck(index, CheckKind.IndexOfStatistics, isWithin ? CheckVerdict.Consistent : CheckVerdict.Contradicts)
        {
            Expected = expected,
            Rule = usual.Name,
            IsLikelyMisprint = !isWithin && expected is { } right && Misprints.IsLikely(index.Value!.Value, right, index.Decimals),
        };
    }

    public static PublishedCheck CheckShare(PublishedFigure share, FigureLookup lookup)
    {
        var index = lookup.ValueOf(share, PublishedMetric.Index);
        if (index is not { Value: > 0 } || lookup.ValueOf(share) is not { Value: not null } statistic || share.Quantity.Metric.Pollutant is not { } pollutant)
            return new PublishedCheck(share, CheckKind.Nothing, CheckVerdict.Consistent);
        var scheme = CompositeIndexScheme.At(share.Period.End);
        var singles = CompositeIndex.Compute(Statistics(p => p == pollutant ? statistic.Value : null), StandardsCatalogue.National.At(share.Period.End), scheme).Singles;
        var single = singles.First(s => s.Pollutant == pollutant).Index!.Value;
        // The printed shares are the rounded single index over the printed index.
        var expected = decimal.Round(single / index.Value!.Value * 100, share.Decimals, MidpointRounding.ToEven);
        return new PublishedCheck(share, CheckKind.ShareOfIndex, expected == share.Value ? CheckVerdict.Follows : Math.Abs(expected - share.Value!.Value) <= 1 ? CheckVerdict.Consistent : CheckVerdict.Contradicts) { Expected = expected };
    }

    /// <summary>The most decimals with which statistics enter an index; more of them are plain means of days, of percentiles too.</summary>
    private static int MostDecimals(Pollutant pollutant) => CompositeIndexScheme.Plan2026.ConcentrationDecimals!(pollutant);

    private static Dictionary<Pollutant, PublishedFigure>? StatisticsBeside(PublishedFigure index, FigureLookup lookup)
    {
        var found = new Dictionary<Pollutant, PublishedFigure>();
        foreach (var metric in PublishedMetric.All)
            if (metric.Pollutant is { } pollutant && lookup.ValueOf(index, metric) is { } figure)
                found[pollutant] = figure;
        return found.Count == Pollutants.Count ? found : null;
    }

    private static decimal? Reckon(PublishedFigure index, Dictionary<Pollutant, PublishedFigure> statistics, CompositeIndexScheme scheme)
    {
        // A publisher of three decimals rounds single indices there.
        var fitted = index.Decimals <= scheme.PublishedDecimals ? scheme : scheme with { SingleIndexDecimals = Math.Max(scheme.SingleIndexDecimals, index.Decimals), PublishedDecimals = index.Decimals };
        var result = CompositeIndex.Compute(Statistics(p => statistics[p].Value), StandardsCatalogue.National.At(index.Period.End), fitted);
        return result.Published is { } published ? decimal.Round(published, index.Decimals, MidpointRounding.ToEven) : null;
    }

    /// <summary>Whether statistics that round to the printed ones, and single indices rounded either way, can give the index.</summary>
    private static bool IsWithin(PublishedFigure index, Dictionary<Pollutant, PublishedFigure> statistics)
    {
        // 0.005 for each single index: it was rounded to 0.01 before it was added, we do not know which way.
        var edition = StandardsCatalogue.National.At(index.Period.End);
        var middle = statistics.Sum(s => s.Value.Value!.Value / edition.SingleIndexLimit(s.Key));
        var spread = statistics.Sum(s => Half(s.Value) / edition.SingleIndexLimit(s.Key)) + (statistics.Count * 0.005m) + Half(index);
        return Math.Abs(index.Value!.Value - middle) <= spread;
    }

    private static PollutantStatistics Statistics(Func<Pollutant, decimal?> of) =>
        new(of(Pollutant.SO2), of(Pollutant.NO2), of(Pollutant.PM10), of(Pollutant.PM25), of(Pollutant.CO), of(Pollutant.O3));

    private static decimal Half(PublishedFigure figure) => new(5, 0, 0, isNegative: false, (byte)(figure.Decimals + 1));
}
