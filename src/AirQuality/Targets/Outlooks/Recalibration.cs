namespace AirQuality.Targets.Outlooks;

/// <summary>What past forecasts of a figure teach: odds too bold are drawn in, odds too timid are stretched. The logarithm of the odds said is this slope times that of the draws, and the intercept.</summary>
/// <param name="Slope">1 where the draws proved right; below it they were too sure, above it not sure enough.</param>
/// <param name="Intercept">0 where goals were met as often as the draws had it; above it more often.</param>
internal readonly record struct Recalibration(double Slope, double Intercept)
{
    /// <summary>The draws as they are.</summary>
    public static Recalibration None { get; } = new(1, 0);

    /// <summary>The probability said of a goal, given that of the draws. What no draw or every draw meets stays as it is.</summary>
    public double Probability(double drawn) => drawn is <= 0 or >= 1 || this == None ? drawn : Logistic(Intercept + (Slope * LogOdds(drawn)));

    /// <summary>The share of draws below the figure that so large a share does not exceed.</summary>
    /// <param name="share">The share said, above 0 and below 1.</param>
    /// <param name="largerIsBetter">Whether goals of the figure are met from above.</param>
    public double Share(double share, bool largerIsBetter) => Logistic((LogOdds(share) + (largerIsBetter ? Intercept : -Intercept)) / Slope);

    /// <summary>The logarithm of the odds of a probability above 0 and below 1.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The probability with so large a logarithm of its odds.</summary>
    public static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
