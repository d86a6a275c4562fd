using AirQuality.Indices;

namespace AirQuality.Json;

internal sealed class AqiOptionsConverter() : DefaultsConverter<AqiOptions>(new());
