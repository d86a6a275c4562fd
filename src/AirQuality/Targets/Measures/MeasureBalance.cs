using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Measures;

/// <summary>The gap that is left of a goal, and what its measures are expected to bring.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Effects">Its measures, in the order of their table.</param>
public sealed record MeasureBalance(Goal Goal, IReadOnlyList<MeasureEffect> Effects)
{
    /// <summary>Days left of the goal.</summary>
    public int DaysLeft { get; init; }

    /// <summary>What the days left are expected to average without more ado, by the season at this year's level; or how many of them to be lost. <c>null</c> where nothing is left or known.</summary>
    public decimal? Rest { get; init; }

    /// <summary>What they may average, or how many may be lost, for the goal to be met.</summary>
    public decimal? May { get; init; }

    /// <summary>What is missing: <see cref="Rest"/> less <see cref="May"/>; 0 where nothing is.</summary>
    public decimal? Gap => Rest - May is { } gap ? Math.Max(0, gap) : null;

    /// <summary>What the measures are expected to bring together.</summary>
    public decimal Promised => Effects.Sum(e => e.ToCome);

    /// <summary>What is missing with all measures at what is expected of them; 0 where they are enough.</summary>
    public decimal? Open => Gap is { } gap ? Math.Max(0, gap - Promised) : null;

    /// <summary>The goal, the gap and what is promised.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Goal}: gap {Gap}, promised {Promised}");
}
