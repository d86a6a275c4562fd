namespace AirQuality.Statistics.Trends;

/// <summary>The level at which a rank correlation is significant, one-sided.</summary>
public enum SpearmanSignificance
{
    /// <summary>Not at 0.05, or too few values.</summary>
    None,

    /// <summary>At 0.05.</summary>
    FivePercent,

    /// <summary>At 0.01.</summary>
    OnePercent,
}
