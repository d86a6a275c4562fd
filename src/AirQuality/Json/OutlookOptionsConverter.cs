using AirQuality.Targets.Outlooks;

namespace AirQuality.Json;

internal sealed class OutlookOptionsConverter() : DefaultsConverter<OutlookOptions>(new());
