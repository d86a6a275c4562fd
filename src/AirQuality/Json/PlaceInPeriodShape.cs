using AirQuality.Wording;

namespace AirQuality.Json;

internal sealed record PlaceInPeriodShape(int? Place, decimal? Value, Reason? Reason);
