namespace AirQuality.Targets.Goals;

/// <summary>What counts as meeting a goal. Named in every output.</summary>
public enum GoalPolicy
{
    /// <summary>The figure before rounding keeps the goal.</summary>
    Strict,

    /// <summary>The published figure keeps the goal: a mean may exceed it by what rounding takes away.</summary>
    Published,
}
