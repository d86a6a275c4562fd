namespace AirQuality.Targets.Tracking;

/// <summary>The days above the goal of a percentile: its parts are judged by them, since a percentile has no parts of its kind.</summary>
/// <param name="SoFar">How many of the days that have passed lie above the goal.</param>
/// <param name="Planned">How many days of the period may, as planned. For the whole period the number that is enough whatever these days hold.</param>
/// <param name="InForce">How many may by the goal in force; <c>null</c> where nobody can keep it.</param>
public readonly record struct DaysAbove(int SoFar, int Planned, int? InForce);
