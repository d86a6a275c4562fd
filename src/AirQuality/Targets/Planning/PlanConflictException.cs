namespace AirQuality.Targets.Planning;

/// <summary>Goals that contradict each other or can never be judged.</summary>
public sealed class PlanConflictException : ArgumentException
{
    /// <summary>A conflict.</summary>
    /// <param name="goal">The goal at fault.</param>
    /// <param name="message">What is wrong with it.</param>
    public PlanConflictException(Goal goal, string message)
        : base(message) => Goal = goal;

    /// <summary>The goal at fault.</summary>
    public Goal Goal { get; }
}
