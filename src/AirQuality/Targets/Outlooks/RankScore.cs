namespace AirQuality.Targets.Outlooks;

/// <summary>The score of the forecasts of a goal not to be among the last places.</summary>
/// <param name="Last">How many last places.</param>
/// <param name="Score">The score; the band is that of the place from the top.</param>
public readonly record struct RankScore(int Last, BacktestScore Score)
{
    /// <summary>Places and score.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"not among the last {Last}: {Score}");
}
