namespace AirQuality.Json;

internal sealed record PlaceInPeriodShape(int? Place, decimal? Value, string? Reason);
