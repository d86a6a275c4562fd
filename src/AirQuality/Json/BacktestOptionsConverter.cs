using AirQuality.Targets.Outlooks;

namespace AirQuality.Json;

internal sealed class BacktestOptionsConverter() : DefaultsConverter<BacktestOptions>(new());
