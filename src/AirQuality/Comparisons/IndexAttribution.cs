using System.Text.Json.Serialization;
using AirQuality.Assessments;

namespace AirQuality.Comparisons;

/// <summary>The change of a composite index by pollutants. The parts and the rounding add up to the change of the published index exactly.</summary>
public sealed record IndexAttribution
{
    [JsonConstructor]
    internal IndexAttribution(decimal total, IReadOnlyList<IndexPart> parts)
    {
        Total = total;
        Parts = parts;
    }

    /// <summary>The change of the published index.</summary>
    public decimal Total { get; }

    /// <summary>The six pollutants in table order.</summary>
    public IReadOnlyList<IndexPart> Parts { get; }

    /// <summary>What is left when the index is published with fewer decimals than its parts have: total − sum of the parts; 0 under <c>Classic</c>.</summary>
    public decimal Rounding => Total - Parts.Sum(p => p.Change);

    /// <summary>The change between two assessments.</summary>
    /// <param name="current">The assessment.</param>
    /// <param name="earlier">The one compared with, by the same edition and scheme where like is to be compared with like.</param>
    /// <returns>The attribution; <c>null</c> when either has no index, or only the index itself is published.</returns>
    public static IndexAttribution? Between(PeriodAssessment current, PeriodAssessment earlier)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(earlier);
        // The single indices as they are published, times their weights: the parts a reader can add up by hand. What the index itself is
        // rounded by on top is Rounding, and is said.
        return current.Index.Published - earlier.Index.Published is not { } total || !IsWhole(current) || !IsWhole(earlier) ? null : new IndexAttribution(
            total,
            [.. current.Index.Singles.Zip(earlier.Index.Singles, (now, then) => new IndexPart(now.Pollutant, now.Index!.Value * now.Weight, then.Index!.Value * then.Weight))]);
    }

    private static bool IsWhole(PeriodAssessment assessment) => assessment.Index.Singles.All(s => s.Index is not null);

    /// <summary>The change of the index and its parts.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Total} ({string.Join(", ", Parts)})");
}
