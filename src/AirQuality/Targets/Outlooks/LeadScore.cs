namespace AirQuality.Targets.Outlooks;

/// <summary>The score of the forecasts made so many months ahead.</summary>
/// <param name="MonthsLeft">How many whole months were still to come.</param>
/// <param name="Score">The score.</param>
public readonly record struct LeadScore(int MonthsLeft, BacktestScore Score)
{
    /// <summary>Months left and score.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{MonthsLeft} months left: {Score}");
}
