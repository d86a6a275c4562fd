using AirQuality.Targets.Alerts;

namespace AirQuality.Json;

internal sealed class AlertOptionsConverter() : DefaultsConverter<AlertOptions>(new());
