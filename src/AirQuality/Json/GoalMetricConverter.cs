using AirQuality.Targets.Goals;

namespace AirQuality.Json;

internal sealed class GoalMetricConverter() : TextConverter<GoalMetric>(
    "the key of a goal metric", metric => metric.Key, GoalMetric.ByKey);
