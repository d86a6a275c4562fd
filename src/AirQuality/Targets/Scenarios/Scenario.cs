using AirQuality.Terms;

namespace AirQuality.Targets.Scenarios;

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
                throw new ArgumentOutOfRangeException(nameof(BetterPercent), PercentOf(pollutant), "Better by at most 100%, worse by at most 1000%.");
        if (Episode is { } episode)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(episode.Days, 1);
            Concentration.FromDecimal(episode.Level);
        }
    }
}
