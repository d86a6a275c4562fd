using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Explanation;

/// <summary>What a figure is called: 综合指数 朝阳区（北京市）2015-01.</summary>
internal static class Title
{
    public static LocalizedText Of(LocalizedText figure, Area area, string when)
    {
        var place = Place(area);
        return new($"{figure.Zh} {place.Zh}{(place.Zh.EndsWith('）') ? string.Empty : " ")}{when}", $"{figure.En}, {place.En}, {when}");
    }

    /// <summary>An area with the one it lies in.</summary>
    public static LocalizedText Place(Area area) =>
        new(area.Parent is null || area.Parent.Name == area.Name ? area.Name : $"{area.Name}（{area.Parent.Name}）", area.ToString());
}
