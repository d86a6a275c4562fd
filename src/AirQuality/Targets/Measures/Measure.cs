using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Measures;

/// <summary>A measure against pollution and what is expected of it.</summary>
/// <param name="Area">The area it is meant to help.</param>
/// <param name="Field">The field of action, by its key (<see cref="ActionField"/>) or as it was written.</param>
/// <param name="Metric">The figure: a mean, or one that counts days.</param>
/// <param name="Period">From when to when it works.</param>
/// <param name="Expected">
/// By how much things get better, 0 or more: of a mean by how many µg/m³ each day of the period is lower; of the rest how many of the days of the period less are
/// lost, heavily polluted or above the goal.
/// </param>
public sealed record Measure(Area Area, string Field, GoalMetric Metric, AssessmentPeriod Period, decimal Expected)
{
    /// <summary>What is done, in words; <c>null</c> where the table does not say.</summary>
    public string? Name { get; init; }

    /// <summary>Who sees to it; <c>null</c> where the table does not say.</summary>
    public string? Responsible { get; init; }

    /// <summary>How far it has come; <c>null</c> where the table does not say.</summary>
    public MeasureState? State { get; init; }

    /// <summary>Whether something is expected of it: all but those given up.</summary>
    public bool Counts => State != MeasureState.Dropped;

    /// <summary>Area, field, figure, period and what is expected.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Field} {Metric} {Period}: {Expected}");
}
