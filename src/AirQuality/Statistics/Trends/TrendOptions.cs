namespace AirQuality.Statistics.Trends;

/// <summary>How a trend is judged where the caller may choose.</summary>
internal sealed record TrendOptions
{
    /// <summary>The usual 5 % and 95 %.</summary>
    public static TrendOptions Default { get; } = new();

    /// <summary>The error admitted when a Mann–Kendall trend is called significant, above 0 and below 1, two-sided.</summary>
    public double Significance { get; init; } = 0.05;

    /// <summary>The confidence of the interval of the slope, above 0 and below 1.</summary>
    public double Confidence { get; init; } = 0.95;
}
