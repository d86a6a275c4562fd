using AirQuality.Ranking.Uncertainty;

namespace AirQuality.Json;

internal sealed class PlaceUncertaintyOptionsConverter() : DefaultsConverter<PlaceUncertaintyOptions>(new());
