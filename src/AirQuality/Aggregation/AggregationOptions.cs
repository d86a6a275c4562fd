using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>How hours become days where the caller may choose.</summary>
public sealed record AggregationOptions
{
    /// <summary>The edition in force on each day.</summary>
    public static AggregationOptions Default { get; } = new();

    /// <summary>The editions that judge the days; an <see cref="Edition"/> judges all.</summary>
    public StandardsCatalogue Standards { get; init; } = StandardsCatalogue.National;

    /// <summary>Stations or areas worked on at once, at most; the results are the same for any number. 0 is as many as there are processors.</summary>
    public int DegreeOfParallelism { get; init; }

    internal ParallelOptions Parallel(CancellationToken cancellationToken) => Parallelism.Options(DegreeOfParallelism, cancellationToken);
}
