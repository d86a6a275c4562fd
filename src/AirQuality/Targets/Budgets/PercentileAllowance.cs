namespace AirQuality.Targets.Budgets;

/// <summary>What a percentile goal still allows.</summary>
/// <param name="CanBeMet">Whether it is met when all remaining days are at 0.</param>
/// <param name="CanBeLost">Whether it is lost when all remaining days are as high as can be.</param>
/// <param name="DaysAbove">How many of the remaining days may lie above the goal, however high, when the others are at most at the goal; -1 when it cannot be met any more.</param>
public readonly record struct PercentileAllowance(bool CanBeMet, bool CanBeLost, int DaysAbove);
