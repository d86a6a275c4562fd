namespace AirQuality.Targets.Goals;

/// <summary>The change that a goal was asked as, before it came to a figure.</summary>
/// <param name="Change">The change in %, or in percentage points of a ratio; minus for less.</param>
/// <param name="Base">What it is measured against.</param>
/// <param name="Figure">The published figure of the base, of several years their mean.</param>
public sealed record AskedChange(decimal Change, GoalBase Base, decimal Figure);
