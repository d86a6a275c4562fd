namespace AirQuality.Targets.Outlooks;

/// <summary>The score of the forecasts for goals of one difficulty.</summary>
/// <param name="Level">The goal as a multiple of last year's figure; of good days, of the days lost. Below 1 is stricter than last year was.</param>
/// <param name="Score">The score.</param>
public readonly record struct DifficultyScore(decimal Level, BacktestScore Score)
{
    /// <summary>Difficulty and score.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Level} of last year: {Score}");
}
