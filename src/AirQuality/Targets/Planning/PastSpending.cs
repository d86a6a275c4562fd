namespace AirQuality.Targets.Planning;

/// <summary>What past days spent: their concentrations, or one each where they lie above a level.</summary>
/// <param name="InDays">Whether days are counted.</param>
/// <param name="Level">The level; days above it count.</param>
internal readonly record struct PastSpending(bool InDays, int Level);
