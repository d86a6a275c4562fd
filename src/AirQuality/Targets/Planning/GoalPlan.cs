using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Planning;

/// <summary>A goal with its decomposition.</summary>
/// <param name="Goal">The goal; one relative to a base is given in its unit.</param>
/// <param name="Profile">The profile the budget was shared out by.</param>
/// <param name="Root">The period of the goal with its parts.</param>
public sealed record GoalPlan(Goal Goal, SeasonalProfile Profile, PlannedPeriod Root)
{
    /// <summary>The goal and its first parts.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Goal}: {string.Join(", ", Root.Parts)}");
}
