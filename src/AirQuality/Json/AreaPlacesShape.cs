using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed record AreaPlacesShape(Area Area, IReadOnlyList<PlaceInPeriodShape> Places);
