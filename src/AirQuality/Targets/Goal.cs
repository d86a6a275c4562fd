namespace AirQuality.Targets;

/// <summary>What counts as meeting a goal. Named in every output.</summary>
public enum GoalPolicy
{
    /// <summary>The figure before rounding keeps the goal.</summary>
    Strict,

    /// <summary>The published figure keeps the goal: a mean may exceed it by what rounding takes away.</summary>
    Published,
}

/// <summary>A goal of one area for one figure over one period.</summary>
/// <param name="Area">The area.</param>
/// <param name="Metric">The figure.</param>
/// <param name="Period">The period: a year, or a quarter, month, week or season of it set by hand.</param>
/// <param name="Value">The goal: µg/m³ (CO mg/m³), %, days, an index, or N for <see cref="GoalKind.Rank"/>.</param>
public sealed record Goal(Area Area, GoalMetric Metric, Period Period, decimal Value)
{
    /// <summary>What counts as meeting it.</summary>
    public GoalPolicy Policy { get; init; } = GoalPolicy.Published;

    /// <summary>Who answers for it, or <c>null</c>.</summary>
    public string? Responsible { get; init; }
}
