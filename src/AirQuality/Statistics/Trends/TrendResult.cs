using AirQuality.Terms;

namespace AirQuality.Statistics.Trends;

/// <summary>The trend of a series.</summary>
public sealed record TrendResult
{
    /// <summary>The first period of the series.</summary>
    public required AssessmentPeriod From { get; init; }

    /// <summary>The last period of the series.</summary>
    public required AssessmentPeriod To { get; init; }

    /// <summary>Periods with a value.</summary>
    public required int Count { get; init; }

    /// <summary>Periods without.</summary>
    public required int Missing { get; init; }

    /// <summary>The rank correlation with time; <c>null</c> for months and quarters, whose seasons would mask it.</summary>
    public required SpearmanResult? Spearman { get; init; }

    /// <summary>The Mann–Kendall test, seasonal for months and quarters.</summary>
    public required MannKendallResult MannKendall { get; init; }

    /// <summary>The slope; <c>null</c> when no two values can be compared.</summary>
    public required SlopeEstimate? Slope { get; init; }

    /// <summary>What it comes to: for years by Spearman at 0.05 (HJ 663), for months and quarters by the seasonal Kendall test.</summary>
    public required TrendVerdict Verdict { get; init; }

    /// <summary>The trend of figures that are made of no assessment, such as means with average weather.</summary>
    /// <param name="figures">Years, quarters or months in order of time, each once, with their figures; periods that are missing may be left out or have none.</param>
    /// <param name="confidence">The confidence of the interval of the slope, above 0 and below 1.</param>
    /// <returns>The trend; a series without a trend that can be computed has the parts that can.</returns>
    /// <exception cref="ArgumentException">There is no period, or they are out of order or of several kinds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static TrendResult Of(IEnumerable<KeyValuePair<AssessmentPeriod, decimal?>> figures, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return TrendAnalysis.Of([.. figures.Select(f => new SeriesValue(f.Key, f.Value))], new TrendOptions { Confidence = confidence });
    }
}
