using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Outlooks;

/// <summary>The score of the forecasts for one figure.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="Score">The score.</param>
public readonly record struct MetricScore(GoalMetric Metric, BacktestScore Score);
