using AirQuality.Targets.Planning;

namespace AirQuality.Json;

internal sealed class PlanOptionsConverter() : DefaultsConverter<PlanOptions>(new());
