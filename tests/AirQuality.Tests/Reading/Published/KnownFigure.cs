namespace AirQuality.Tests.Reading.Published;

/// <summary>A figure that is put into a made-up table.</summary>
internal sealed record KnownFigure(string Area, string Period, string Key, decimal? Value, int? Place = null);
