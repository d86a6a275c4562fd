using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Budgets;

/// <summary>The goal that a part may not be looser than.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Budget">What it allows over the part's days.</param>
internal readonly record struct Bound(decimal Goal, long Budget);
