using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed class PollutantConverter() : TextConverter<Pollutant>(
    "so2, no2, pm10, pm25, co or o3", pollutant => pollutant.Key(), text => Named.Of(Enum.GetValues<Pollutant>(), p => p.Key(), text, "pollutant"));
