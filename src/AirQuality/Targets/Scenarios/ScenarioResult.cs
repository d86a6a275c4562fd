using AirQuality.Targets.Goals;
using AirQuality.Wording;

namespace AirQuality.Targets.Scenarios;

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
    public Reason? Reason { get; init; }

    /// <summary>Goal and figure.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Goal}: {Figure}");
}
