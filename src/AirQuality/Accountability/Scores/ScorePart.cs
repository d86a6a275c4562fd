using AirQuality.Ranking;

namespace AirQuality.Accountability.Scores;

/// <summary>A part of a score: a figure or its improvement, what it gives, its weight.</summary>
/// <param name="Key">The key in outputs, unique within its score.</param>
/// <param name="Metric">The figure.</param>
public sealed record ScorePart(string Key, RankingMetric Metric)
{
    /// <summary>Whether the figure or its improvement is scored.</summary>
    public ScoreOf Of { get; init; }

    /// <summary>What it gives.</summary>
    public ScoreBy By { get; init; }

    /// <summary>The weight, above 0.</summary>
    public decimal Weight { get; init; } = 1;
}
