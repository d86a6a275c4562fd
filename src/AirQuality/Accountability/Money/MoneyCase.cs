namespace AirQuality.Accountability.Money;

/// <summary>A factor that holds for areas within a goal, a mean, or both.</summary>
/// <param name="WithinGoal">Whether the figure must keep the goal.</param>
/// <param name="WithinMean">Whether the figure must not be worse than the mean of the list.</param>
/// <param name="Factor">The factor.</param>
public readonly record struct MoneyCase(bool WithinGoal, bool WithinMean, decimal Factor);
