using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Outlooks;

/// <summary>A forecast of a year that is over, beside what came.</summary>
/// <param name="Known">The goal and what came.</param>
/// <param name="MonthsLeft">How many months were still to come.</param>
/// <param name="Result">The outlook.</param>
internal sealed record PastForecast(KnownGoal Known, int MonthsLeft, OutlookResult Result)
{
    /// <summary>Tenths of probability, by which forecasts are put together.</summary>
    public const int Bins = 10;

    public GoalMetric Metric => Known.Goal.Metric;

    public double Probability => Result.Probability!.Value;

    public double Climatology => Known.Climatology;

    public bool Met => Known.IsMet;

    public bool InBand => Result.P05 <= Known.Came && Known.Came <= Result.P95;

    public double Pinball => (Loss(Result.P05, 0.05) + Loss(Result.Median, 0.5) + Loss(Result.P95, 0.95)) / 3;

    private double Loss(decimal? quantile, double order) => (double)(Known.Came - quantile!.Value) is var above && above >= 0 ? order * above : (order - 1) * above;

    public int Bin => Math.Min(Bins - 1, (int)(Probability * Bins));

    public double Error => Square(Probability - Outcome);

    public double ClimatologyError => Square(Climatology - Outcome);

    public double Outcome => Met ? 1 : 0;

    private static double Square(double value) => value * value;
}
