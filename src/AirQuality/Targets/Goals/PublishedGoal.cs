namespace AirQuality.Targets.Goals;

/// <summary>The goal of a mean or percentile together with how the figure is published, which decides what just keeps it.</summary>
/// <param name="Value">The goal, µg/m³ (CO mg/m³).</param>
/// <param name="Decimals">The decimals in which the figure is published, 0 to 2.</param>
/// <param name="Policy">What counts as meeting the goal.</param>
public readonly record struct PublishedGoal(decimal Value, int Decimals, GoalPolicy Policy = GoalPolicy.Published);
