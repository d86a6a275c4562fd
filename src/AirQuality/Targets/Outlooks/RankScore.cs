namespace AirQuality.Targets.Outlooks;

/// <summary>The score of the forecasts of a goal not to be among the last places.</summary>
/// <param name="Last">How many last places.</param>
/// <param name="Score">The score. Its coverage and pinball loss are of places from the top, among the areas that could still be ranked on the day; where some of these lack days at the end, places lie higher.</param>
public readonly record struct RankScore(int Last, BacktestScore Score)
{
    /// <summary>Places and score.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"not among the last {Last}: {Score}");
}
