using AirQuality.Ranking;

namespace AirQuality.Json;

internal sealed class RankingOptionsConverter() : DefaultsConverter<RankingOptions>(new());
