namespace AirQuality.Json;

internal sealed record CategoryShape(int Level, string? NameZh, string? NameEn, string? Colour);
