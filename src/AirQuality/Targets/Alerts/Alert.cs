using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Alerts;

/// <summary>Something that needs attention, with the figures it rests on.</summary>
/// <param name="Area">The area.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Metric">The key of the figure, such as <c>index</c> or <c>pm25</c>.</param>
/// <param name="Since">The first day of what is wrong.</param>
/// <param name="Evidence">The figures compared, in order of time.</param>
public sealed record Alert(Area Area, AlertRule Rule, string Metric, LocalDate Since, IReadOnlyList<AlertEvidence> Evidence)
{
    /// <summary>Who answers for the goal, or <c>null</c>.</summary>
    public string? Responsible { get; init; }

    /// <summary>How the goal stands; of a week that its month cannot absorb, how the month does; <c>null</c> where no goal is at stake.</summary>
    public GoalStatus? Status { get; init; }
}
