using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;

namespace AirQuality.Json;

internal sealed record MetricScoreShape(GoalMetric Metric, BacktestScore Score);
