using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed class ExceptionalEventConverter() : DefaultsConverter<ExceptionalEvent>(
    new() { Area = new Area("", AreaLevel.County), From = default, To = default, Kind = "" });
