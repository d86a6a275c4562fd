using AirQuality.Statistics.Trends;

namespace AirQuality.Json;

internal sealed class TrendOptionsConverter() : DefaultsConverter<TrendOptions>(new());
