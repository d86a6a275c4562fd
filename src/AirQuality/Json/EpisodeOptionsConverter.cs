using AirQuality.Statistics.Episodes;

namespace AirQuality.Json;

internal sealed class EpisodeOptionsConverter() : DefaultsConverter<EpisodeOptions>(new());
