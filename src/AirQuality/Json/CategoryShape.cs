namespace AirQuality.Json;

internal sealed record CategoryShape(int Level, string? NameZh, string? NameEn, string? Colour, int? From = null, int? To = null, string? AdviceSource = null);
