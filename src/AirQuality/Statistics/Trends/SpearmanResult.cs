namespace AirQuality.Statistics.Trends;

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
