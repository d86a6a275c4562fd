using AirQuality.Terms;

namespace AirQuality.Accountability.Scores;

/// <summary>The scores of all areas over a period.</summary>
/// <param name="Formula">How they are scored.</param>
/// <param name="Period">The period.</param>
/// <param name="Scores">One score an area that it is for: the best first, those without one last.</param>
public sealed record ScoreReport(ScoreFormula Formula, AssessmentPeriod Period, IReadOnlyList<AreaScore> Scores)
{
    /// <summary>The first places, and those that tie with the last of them.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The scores, the best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public IReadOnlyList<AreaScore> Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Scores.Where(s => s.Place <= count)];
    }

    /// <summary>The last places, and those that tie with the first of them.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The scores, the worst first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public IReadOnlyList<AreaScore> Bottom(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return [.. Scores.Where(s => s.PlaceFromBottom <= count).Reverse()];
    }

    /// <summary>The score, the period and how many areas there are.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Formula} {Period}: {Scores.Count} scores");
}
