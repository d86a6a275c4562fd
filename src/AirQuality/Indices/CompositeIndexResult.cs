using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Indices;

/// <summary>A composite index with its parts.</summary>
public sealed record CompositeIndexResult
{
    /// <summary>The index as published, two decimals; <c>null</c> when a pollutant is missing.</summary>
    public required decimal? Published { get; init; }

    /// <summary>The sum before the last rounding; <c>null</c> when a pollutant is missing.</summary>
    public required decimal? Sum { get; init; }

    /// <summary>The six single indices in table order.</summary>
    public required IReadOnlyList<SingleIndex> Singles { get; init; }

    /// <summary>The main pollutants: all that share the largest single index.</summary>
    public required IReadOnlyList<Pollutant> Main { get; init; }

    /// <summary>The scheme used.</summary>
    public required CompositeIndexScheme Scheme { get; init; }

    /// <summary>The edition whose limits were used.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Why there is no index, or <c>null</c> when there is one.</summary>
    public Reason? Reason { get; init; }

    /// <summary>The published index, or why there is none.</summary>
    /// <returns><c>3.70</c>, or <c>no index: no CO</c>.</returns>
    public override string ToString() => Published is { } published ? FormattableString.Invariant($"{published}") : $"no index: {Reason}";
}
