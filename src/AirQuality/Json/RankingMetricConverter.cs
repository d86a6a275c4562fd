using AirQuality.Accountability.Money;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed class RankingMetricConverter() : TextConverter<RankingMetric>(
    "the key of a ranking metric", metric => metric.Key, text => Named.Of([.. RankingMetric.All, .. RankingMetric.Further, RankingMetric.FinerIndex, MoneyPart.Aqi], m => m.Key, text, "metric"));
