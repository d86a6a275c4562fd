namespace AirQuality.Ranking;

/// <summary>The ranking of one group of areas, with how places and figures moved.</summary>
public sealed record GroupRanking
{
    /// <summary>The order of all areas.</summary>
    public required RankingResult Ranking { get; init; }

    /// <summary>The order the list of the last is taken from: by a change without the areas whose six pollutants all meet class II; else <see cref="Ranking"/>.</summary>
    public required RankingResult Worst { get; init; }

    /// <summary>Every area: those with a place, first place first, then those without.</summary>
    public required IReadOnlyList<RankingRow> Rows { get; init; }

    /// <summary>The same for <see cref="Worst"/>.</summary>
    public required IReadOnlyList<RankingRow> WorstRows { get; init; }

    /// <summary>The rankings whose places were combined; empty for one figure.</summary>
    public IReadOnlyList<RankingResult> Parts { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The first N places, and those that tie with the last of them.</summary>
    /// <param name="count">N.</param>
    /// <returns>The areas, first place first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public IReadOnlyList<RankingRow> Top(int count) => [.. Rows.Take(Ranking.Top(count).Count)];

    /// <summary>The last N places, and those that tie with the first of them.</summary>
    /// <param name="count">N.</param>
    /// <returns>The areas, last place first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public IReadOnlyList<RankingRow> Bottom(int count) => [.. WorstRows.Take(Worst.Ranked.Count).Reverse().Take(Worst.Bottom(count).Count)];
}
