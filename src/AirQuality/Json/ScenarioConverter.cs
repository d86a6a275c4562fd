using AirQuality.Targets.Scenarios;

namespace AirQuality.Json;

internal sealed class ScenarioConverter() : DefaultsConverter<Scenario>(new());
