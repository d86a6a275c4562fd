using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;

namespace AirQuality.Json;

internal sealed class MetricScoreConverter() : ShapeConverter<(GoalMetric Metric, BacktestScore Score), MetricScoreShape>(
    pair => new MetricScoreShape(pair.Metric, pair.Score), shape => (shape.Metric, shape.Score));
