using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>A period of a plan with its share of the goal.</summary>
public sealed record PlannedPeriod
{
    /// <summary>The level.</summary>
    public required GoalLevel Level { get; init; }

    /// <summary>The period; a week that a month cuts is a range.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>Its days.</summary>
    public int Days => Period.Days;

    /// <summary>The goal, in the unit of the figure; <c>null</c> when not even the strictest goal keeps within the budget.</summary>
    public required decimal? Goal { get; init; }

    /// <summary>The goal in force on the day asked for; <c>null</c> without such a day, for a period that is over by then, and where the budget left is too small for any.</summary>
    public decimal? InForce { get; init; }

    /// <summary>Means and percentiles: the figure up to which the unrounded one may go; the goal itself for the rest.</summary>
    public required decimal? Cap { get; init; }

    /// <summary>Whether the cap itself still meets the goal: half above an odd step does not, it rounds to the even one above.</summary>
    public required bool CapMayBeReached { get; init; }

    /// <summary>The share of the budget: concentration-days (µg/m³·d) for means, days that may be lost or lie above the goal for the rest. Shares add up exactly to what the goal of the period above allows.</summary>
    public required decimal Budget { get; init; }

    /// <summary>Whether the goal was set by hand.</summary>
    public required bool IsByHand { get; init; }

    /// <summary>The periods it is made of, in order; none for a week.</summary>
    public required IReadOnlyList<PlannedPeriod> Parts { get; init; }

    /// <summary>The period and all periods inside it, from the whole to the weeks.</summary>
    /// <returns>The periods.</returns>
    public IEnumerable<PlannedPeriod> AndAllParts() => Parts.SelectMany(p => p.AndAllParts()).Prepend(this);

    /// <summary>Period and goal.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Period}: {Goal}");
}
