using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed class PollutantConcentrationsConverter() : DefaultsConverter<PollutantConcentrations>(new());
