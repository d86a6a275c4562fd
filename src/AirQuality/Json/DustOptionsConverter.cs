using AirQuality.Statistics.Dust;

namespace AirQuality.Json;

internal sealed class DustOptionsConverter() : DefaultsConverter<DustOptions>(new());
