namespace AirQuality.Targets.Planning;

/// <summary>By what rule a goal of a city is shared out to its counties.</summary>
public enum SpatialRule
{
    /// <summary>Every area is asked for the same percentage of its own base figure.</summary>
    SameProportion,

    /// <summary>Every area is asked for the same figure.</summary>
    SameGoal,
}
