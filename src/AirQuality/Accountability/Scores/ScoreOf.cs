namespace AirQuality.Accountability.Scores;

/// <summary>What of a figure is scored.</summary>
public enum ScoreOf
{
    /// <summary>The figure itself.</summary>
    Value,

    /// <summary>Its change on last year, the most improved the best.</summary>
    Improvement,
}
