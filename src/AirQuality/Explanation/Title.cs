using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Explanation;

/// <summary>What a figure is called: 综合指数 朝阳区 2015-01.</summary>
internal static class Title
{
    public static LocalizedText Of(LocalizedText figure, Area area, string when) => new($"{figure.Zh} {area} {when}", $"{figure.En}, {area}, {when}");
}
