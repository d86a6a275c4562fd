using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Budgets;

/// <summary>What a part got: its share of the budget, and the goal whose own budget keeps within it.</summary>
/// <param name="Budget">The share; the shares of the open parts add up to the whole.</param>
/// <param name="Goal">The goal, or <c>null</c> when not even the strictest keeps within the share.</param>
/// <param name="Effective">The budget of that goal over the days: what its own parts may share.</param>
internal readonly record struct Share(long Budget, decimal? Goal, long Effective);
