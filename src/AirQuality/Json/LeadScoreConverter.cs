using AirQuality.Targets.Outlooks;

namespace AirQuality.Json;

internal sealed class LeadScoreConverter() : ShapeConverter<(int MonthsLeft, BacktestScore Score), LeadScoreShape>(
    pair => new LeadScoreShape(pair.MonthsLeft, pair.Score), shape => (shape.MonthsLeft, shape.Score));
