namespace AirQuality.Reporting.Pictures;

/// <summary>How an area looks on a map.</summary>
/// <param name="Class">The number of its class.</param>
/// <param name="Text">Its figure.</param>
internal sealed record MapMark(int Class, string Text);
