using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Sensitivities;

/// <summary>Which station, which days and which pollutant cost an area its place: exact, by leaving one out at a time.</summary>
public sealed record Sensitivity
{
    /// <summary>The area with its place.</summary>
    public required RankedArea Area { get; init; }

    /// <summary>The area without each of its stations, its days made anew from the others, in the order of the network; empty where areas are not made of stations.</summary>
    public IReadOnlyList<Influence<Station>> Stations { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The area without each of its days that has data, in order. Whether enough days would be left for a valid period is not asked.</summary>
    public required IReadOnlyList<Influence<LocalDate>> Days { get; init; }

    /// <summary>The area with each pollutant at the median of the group, in table order; below 0 where it is better than the median; empty unless the ranking is by composite index.</summary>
    public IReadOnlyList<Influence<Pollutant>> Pollutants { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>What a little less of each pollutant is worth, in table order; empty unless the ranking is by composite index.</summary>
    public IReadOnlyList<MarginalEffect> Marginal { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>Takes an area apart.</summary>
    /// <param name="ranked">The ranking and what it was made from.</param>
    /// <param name="area">A ranked area.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What each of its parts does to its figure and place.</returns>
    /// <exception cref="ArgumentException">The area is not ranked, or has no assessment.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Sensitivity Of(RankedPeriod ranked, Area area, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(area);
        var parts = new LeaveOneOut(ranked, area);
        var byIndex = ranked.Metric == RankingMetric.Index;
        return new Sensitivity
        {
            Area = parts.Own,
            Stations = parts.Stations(cancellationToken),
            Days = parts.Days(cancellationToken),
            Pollutants = byIndex ? parts.PollutantsAtMedian() : [],
            Marginal = byIndex ? parts.Marginal() : [],
        };
    }
}
