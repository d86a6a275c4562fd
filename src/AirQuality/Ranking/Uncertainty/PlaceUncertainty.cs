namespace AirQuality.Ranking.Uncertainty;

/// <summary>How sure the places of a ranking by composite index are, as long as the weather of the period is taken as one of many that could have been.</summary>
/// <remarks>
/// The days of the period are drawn again with replacement, in blocks that wrap around its end, the same days for all areas,
/// because episodes are regional. For each draw the six statistics, the published index and the places are made as for the
/// period itself; equal indices share the place. An estimate by nature: it says nothing of errors in the data.
/// </remarks>
public sealed record PlaceUncertainty
{
    /// <summary>The ranking.</summary>
    public required RankingResult Ranking { get; init; }

    /// <summary>How it was resampled.</summary>
    public required PlaceUncertaintyOptions Options { get; init; }

    /// <summary>One a ranked area, in the order of the ranking.</summary>
    public required IReadOnlyList<PlaceInterval> Areas { get; init; }

    /// <summary>Resamples the places of a ranking.</summary>
    /// <param name="ranked">A ranking by composite index, and what it was made from.</param>
    /// <param name="options">How to resample.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The intervals. A draw that holds no valid day of a pollutant of an area takes the area's statistic as it is.</returns>
    /// <exception cref="ArgumentException">The ranking is not by composite index, or the assessment takes unrounded daily values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Draws, block or N are below 1.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PlaceUncertainty Estimate(RankedPeriod ranked, PlaceUncertaintyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        var ranking = ranked.Ranking;
        options ??= PlaceUncertaintyOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BlockDays, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Count, 1, nameof(options));
        if (ranking.Rule.Metric != RankingMetric.Index.Key)
            throw new ArgumentException($"Expected a ranking by index, found one by {ranking.Rule.Metric}.", nameof(ranked));
        if (ranking.Ranked.Count == 0)
            return new PlaceUncertainty { Ranking = ranking, Options = options, Areas = [] };
        var byArea = ranked.Assessments.ToDictionary(a => a.Area);
        var resampler = new PlaceResampler(ranked.Days, [.. ranking.Ranked.Select(r => byArea[r.Area])], options, ranked.Assessment);
        var counts = resampler.Run(cancellationToken);
        double Share(long draws) => (double)draws / options.Draws;
        return new PlaceUncertainty
        {
            Ranking = ranking,
            Options = options,
            Areas = [.. ranking.Ranked.Select((area, i) => new PlaceInterval(
                area, counts.Place(i, 5), counts.Place(i, 50), counts.Place(i, 95), Share(counts.InBottom[i]), i + 1 < ranking.Ranked.Count ? Share(counts.BehindNext[i]) : null))],
        };
    }
}
