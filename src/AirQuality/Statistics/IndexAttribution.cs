using System.Text.Json.Serialization;

namespace AirQuality.Statistics;

/// <summary>What one pollutant has to do with a change of the composite index.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Now">Its single index times its weight, at the decimals of single indices.</param>
/// <param name="Then">The same of the earlier period.</param>
public sealed record IndexPart(Pollutant Pollutant, decimal Now, decimal Then)
{
    /// <summary>Now − then.</summary>
    public decimal Change => Now - Then;
}

/// <summary>The change of a composite index by pollutants. The parts and the rounding add up to the change of the published index exactly.</summary>
public sealed record IndexAttribution
{
    [JsonConstructor]
    internal IndexAttribution(decimal total, IReadOnlyList<IndexPart> parts) => (Total, Parts) = (total, parts);

    /// <summary>The change of the published index.</summary>
    public decimal Total { get; }

    /// <summary>The six pollutants in table order.</summary>
    public IReadOnlyList<IndexPart> Parts { get; }

    /// <summary>What is left when the index is published with fewer decimals than its parts have: total − sum of the parts; 0 under <c>Classic</c>.</summary>
    public decimal Rounding => Total - Parts.Sum(p => p.Change);

    /// <summary>The change between two assessments.</summary>
    /// <param name="current">The assessment.</param>
    /// <param name="earlier">The one compared with, by the same edition and scheme where like is to be compared with like.</param>
    /// <returns>The attribution; <c>null</c> when either has no index.</returns>
    public static IndexAttribution? Between(PeriodAssessment current, PeriodAssessment earlier)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(earlier);
        return current.Index.Published - earlier.Index.Published is not { } total ? null : new IndexAttribution(
            total,
            [.. current.Index.Singles.Zip(earlier.Index.Singles, (now, then) => new IndexPart(now.Pollutant, now.Index!.Value * now.Weight, then.Index!.Value * then.Weight))]);
    }
}

/// <summary>How much of a change of the published index exceptional events make. The two parts add up exactly.</summary>
/// <param name="Measured">The change of the index as measured.</param>
/// <param name="WithoutEvents">The change of the index without events.</param>
public sealed record EventAttribution(decimal Measured, decimal WithoutEvents)
{
    /// <summary>What the events add to the change: their effect now − their effect then.</summary>
    public decimal Events => Measured - WithoutEvents;

    /// <summary>The change between two readings with and without events.</summary>
    /// <param name="current">The readings of the period.</param>
    /// <param name="earlier">The readings of the one compared with.</param>
    /// <returns>The attribution; <c>null</c> when one of the four has no index.</returns>
    public static EventAttribution? Between(EventEffect current, EventEffect earlier)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(earlier);
        var measured = current.With.Index.Published - earlier.With.Index.Published;
        var without = current.Without.Index.Published - earlier.Without.Index.Published;
        return measured is { } m && without is { } w ? new EventAttribution(m, w) : null;
    }
}
