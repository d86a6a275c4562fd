namespace AirQuality.Targets;

/// <summary>What the days to come repeat.</summary>
public enum ScenarioBasis
{
    /// <summary>The same days of last year.</summary>
    LastYear,

    /// <summary>The same days of that of the last three years with which the figure ends best.</summary>
    BestOfThree,
}

/// <summary>Days in a row on which a pollutant stands at least at a level: the first ones to come.</summary>
/// <param name="Pollutant">The pollutant; O3 is MDA8.</param>
/// <param name="Level">The daily value, µg/m³ (CO mg/m³); rounded to published decimals.</param>
/// <param name="Days">How many days, from 1; what does not fit into the period is left out.</param>
public sealed record ScenarioEpisode(Pollutant Pollutant, decimal Level, int Days);

/// <summary>What if: how the rest of a period may go.</summary>
public sealed record Scenario
{
    /// <summary>What the days to come repeat.</summary>
    public ScenarioBasis Basis { get; init; } = ScenarioBasis.LastYear;

    /// <summary>By how many per cent every pollutant is lower on each day to come, up to 100; negative is higher, down to -1000.</summary>
    public decimal BetterPercent { get; init; }

    /// <summary>Pollutants that differ from <see cref="BetterPercent"/>.</summary>
    public IReadOnlyDictionary<Pollutant, decimal> BetterPercentOf { get; init; } = new Dictionary<Pollutant, decimal>();

    /// <summary>An episode on top, or <c>null</c>.</summary>
    public ScenarioEpisode? Episode { get; init; }

    internal decimal PercentOf(Pollutant pollutant) => BetterPercentOf.TryGetValue(pollutant, out var percent) ? percent : BetterPercent;

    internal void Validate()
    {
        foreach (var pollutant in Pollutants.All)
            if (PercentOf(pollutant) is > 100 or < -1000)
                throw new ArgumentOutOfRangeException(nameof(BetterPercent), PercentOf(pollutant), "Better by at most 100 %, worse by at most 1000 %.");
        if (Episode is { } episode)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(episode.Days, 1);
            Concentration.FromDecimal(episode.Level);
        }
    }
}

/// <summary>How a goal ends in a scenario.</summary>
public sealed record ScenarioResult
{
    /// <summary>The goal.</summary>
    public required Goal Goal { get; init; }

    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The days of the period to come.</summary>
    public required int RemainingDays { get; init; }

    /// <summary>How many years back the days repeated lie; <c>null</c> when none had to be or could be.</summary>
    public int? YearsBack { get; init; }

    /// <summary>The published figure the period ends with; <c>null</c> when there is none.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Whether the goal is met under its policy.</summary>
    public bool? Met { get; init; }

    /// <summary>How much better than the goal the published figure is, in its unit; negative is worse.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The published figure without the episode; the same as <see cref="Figure"/> when there is none.</summary>
    public decimal? WithoutEpisode { get; init; }

    /// <summary>
    /// What the episode uses of the goal's budget: concentration-days (µg/m³ × days) of a mean, days above the goal of a percentile, good days
    /// lost, heavy days more, index more; <c>null</c> without an episode.
    /// </summary>
    public decimal? EpisodeCost { get; init; }

    /// <summary>Why there is no figure, or <c>null</c> when there is one.</summary>
    public string? Reason { get; init; }
}
