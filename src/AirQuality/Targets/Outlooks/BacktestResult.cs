using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Targets.Outlooks;

/// <summary>How forecasts made in the past would have done.</summary>
public sealed record BacktestResult
{
    /// <summary>The years that were forecast.</summary>
    public required IReadOnlyList<AssessmentPeriod> Years { get; init; }

    /// <summary>All forecasts; <c>null</c> when none could be made.</summary>
    public required BacktestScore? Total { get; init; }

    /// <summary>By how many whole months were still to come, 11 first.</summary>
    public required IReadOnlyList<LeadScore> ByLead { get; init; }

    /// <summary>By figure.</summary>
    public required IReadOnlyList<MetricScore> ByMetric { get; init; }

    /// <summary>By difficulty of the goal, the strictest first.</summary>
    public IReadOnlyList<DifficultyScore> ByDifficulty { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>Goals not to be among the last places of all areas by index, by how many these are; not part of <see cref="Total"/>. Empty where areas are too few for it.</summary>
    public IReadOnlyList<RankScore> ByRank { get; init => field = value ?? []; } = [];

    /// <summary>The reliability table in tenths of probability; bins without forecasts are left out.</summary>
    public required IReadOnlyList<BacktestBin> Reliability { get; init; }

    /// <summary>Why nothing could be forecast, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Years and score.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{string.Join(", ", Years)}: {Total}");
}
