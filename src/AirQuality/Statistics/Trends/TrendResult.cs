namespace AirQuality.Statistics.Trends;

/// <summary>One value of a series.</summary>
/// <param name="Period">The month, quarter or year it stands for.</param>
/// <param name="Value">The published figure, or <c>null</c> when it is missing or not valid.</param>
public sealed record SeriesValue(AssessmentPeriod Period, decimal? Value);

/// <summary>How a trend is judged where the caller may choose.</summary>
public sealed record TrendOptions
{
    /// <summary>The usual 5 % and 95 %.</summary>
    public static TrendOptions Default { get; } = new();

    /// <summary>The error admitted when a Mann–Kendall trend is called significant, above 0 and below 1, two-sided.</summary>
    public double Significance { get; init; } = 0.05;

    /// <summary>The confidence of the interval of the slope, above 0 and below 1.</summary>
    public double Confidence { get; init; } = 0.95;
}

/// <summary>What a trend comes to.</summary>
public enum TrendVerdict
{
    /// <summary>Too few values to judge: fewer than five years, or than three values a month or quarter of the year on average.</summary>
    TooShort,

    /// <summary>Neither rising nor falling significantly.</summary>
    NotSignificant,

    /// <summary>Rising significantly (显著上升).</summary>
    Rising,

    /// <summary>Falling significantly (显著下降).</summary>
    Falling,
}

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

/// <summary>Spearman's rank correlation of a series with time (秩相关系数, HJ 663).</summary>
/// <param name="Count">Values.</param>
/// <param name="Coefficient">−1 to 1, equal values sharing the mean of their ranks; <c>null</c> for a constant series or fewer than two values.</param>
/// <param name="Critical05">What its magnitude must reach to be significant at 0.05, one-sided: the table to ten values, the t distribution beyond; <c>null</c> for fewer than five.</param>
/// <param name="Critical01">The same at 0.01.</param>
public sealed record SpearmanResult(int Count, double? Coefficient, double? Critical05, double? Critical01)
{
    /// <summary>Whether and at which level it is significant; compared at the three decimals of the table.</summary>
    public SpearmanSignificance Significance =>
        Reaches(Critical01) ? SpearmanSignificance.OnePercent : Reaches(Critical05) ? SpearmanSignificance.FivePercent : SpearmanSignificance.None;

    private bool Reaches(double? critical) => Coefficient is { } r && critical is { } c && Math.Round(Math.Abs(r), 3) >= Math.Round(c, 3);
}

/// <summary>The Mann–Kendall test, or the seasonal Kendall test where months or quarters are compared with their like only.</summary>
/// <param name="S">Rising pairs less falling pairs.</param>
/// <param name="Variance">The variance of S without a trend, corrected for equal values.</param>
/// <param name="Z">S by its standard deviation, corrected for continuity; <c>null</c> when all values are equal or there are no pairs.</param>
/// <param name="PValue">The two-sided probability of such a Z without a trend; <c>null</c> where there is no Z.</param>
public sealed record MannKendallResult(long S, double Variance, double? Z, double? PValue);

/// <summary>The Theil–Sen slope: the median of the slopes of all pairs.</summary>
/// <param name="PerYear">The change a year, in units of the series.</param>
/// <param name="Low">The lower end of its confidence interval, by ranks (Sen 1968; Gilbert 1987, 16.5); <c>null</c> when there are too few pairs for one.</param>
/// <param name="High">The upper end.</param>
/// <param name="PercentPerYear">The change a year in per cent of the median of the values; <c>null</c> when that is 0.</param>
public sealed record SlopeEstimate(double PerYear, double? Low, double? High, double? PercentPerYear);

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
}
