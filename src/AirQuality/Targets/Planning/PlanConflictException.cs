using AirQuality.Targets.Goals;
using AirQuality.Wording;

namespace AirQuality.Targets.Planning;

/// <summary>Goals that contradict each other or can never be judged.</summary>
public sealed class PlanConflictException : ArgumentException
{
    /// <summary>A conflict.</summary>
    /// <param name="goal">The goal at fault.</param>
    /// <param name="text">What is wrong with it; the message of the exception is in English.</param>
    public PlanConflictException(Goal goal, LocalizedText text)
        : base(text?.En)
    {
        ArgumentNullException.ThrowIfNull(text);
        Goal = goal;
        Text = text;
    }

    /// <summary>The goal at fault.</summary>
    public Goal Goal { get; }

    /// <summary>What is wrong with it.</summary>
    public LocalizedText Text { get; }
}
