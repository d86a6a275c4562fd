using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Scores;

/// <summary>The score of an area, explained to its terms.</summary>
/// <param name="Area">The area.</param>
/// <param name="Terms">The parts.</param>
public sealed record AreaScore(Area Area, IReadOnlyList<ScoreTerm> Terms)
{
    /// <summary>The score: the terms times their weights, rounded once, half to even; <c>null</c> where a figure is missing.</summary>
    public decimal? Score { get; init; }

    /// <summary>The place by score; <c>null</c> without one.</summary>
    public int? Place { get; init; }

    /// <summary>The place from the bottom: 1 + how many are strictly worse; <c>null</c> without a score.</summary>
    public int? PlaceFromBottom { get; init; }

    /// <summary>Whether others share the place (并列).</summary>
    public bool IsTied { get; init; }

    /// <summary>Why there is no score, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }
}
