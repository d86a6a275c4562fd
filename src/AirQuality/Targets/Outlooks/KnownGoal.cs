using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Outlooks;

/// <summary>A goal of a past year with what climatology gave it and the figure that came.</summary>
internal readonly record struct KnownGoal(Goal Goal, double Climatology, decimal Came)
{
    /// <summary>The goal as a multiple of last year's figure.</summary>
    public decimal Level { get; init; }

    public required bool IsMet { get; init; }
}
