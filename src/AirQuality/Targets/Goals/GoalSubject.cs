using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>What a goal is set for; a plan has at most one goal for it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Metric">The figure.</param>
/// <param name="Period">The period.</param>
internal readonly record struct GoalSubject(Area Area, GoalMetric Metric, AssessmentPeriod Period);
