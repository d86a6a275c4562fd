using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>A goal of one area for one figure over one period.</summary>
/// <param name="Area">The area.</param>
/// <param name="Metric">The figure.</param>
/// <param name="Period">The period: a year or season, or a quarter, month or week of it set by hand.</param>
/// <param name="Value">The goal: µg/m³ (CO mg/m³), %, days, an index, or N for <see cref="GoalKind.Rank"/>; with <see cref="Base"/> the change in %.</param>
public sealed record Goal(Area Area, GoalMetric Metric, AssessmentPeriod Period, decimal Value)
{
    /// <summary>What counts as meeting it.</summary>
    public GoalPolicy Policy { get; init; } = GoalPolicy.Published;

    /// <summary>Who answers for it, or <c>null</c>.</summary>
    public string? Responsible { get; init; }

    /// <summary>What a relative goal is measured against: <see cref="Value"/> is then a change in %, such as -3; <c>null</c> for a goal in the unit of the figure.</summary>
    public GoalBase? Base { get; init; }

    /// <summary>The change this goal was asked as where a figure was made of that; else <c>null</c>.</summary>
    public AskedChange? Asked { get; init; }

    /// <summary>The figure whose goal this one was derived from, such as the composite index; <c>null</c> for a goal of its own.</summary>
    public GoalMetric? Origin { get; init; }

    /// <summary>What it is set for.</summary>
    internal GoalSubject Subject => new(Area, Metric, Period);

    /// <summary>The name in outputs: the metric, after that it was derived from, <c>index:pm25</c>.</summary>
    public string Key => Origin is null ? Metric.Key : $"{Origin.Key}:{Metric.Key}";

    /// <summary>Who answers for the area step by step, from the ground up (责任链); empty where no owners are known.</summary>
    public IReadOnlyList<Owner> Owners { get; init => field = value is { Count: > 0 } ? value : []; } = []; // null where JSON leaves it out

    /// <summary>Area, figure, period and value.</summary>
    /// <returns><c>朝阳区, 北京市 pm25 2026: 36</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Key} {Period}: {Value}{(Base is null ? string.Empty : "%")}");
}
