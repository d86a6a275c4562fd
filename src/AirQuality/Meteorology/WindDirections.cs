using AirQuality.Reading.Columns;

namespace AirQuality.Meteorology;

/// <summary>Directions in words: the sixteen of the compass in both languages.</summary>
internal static class WindDirections
{
    private const double Step = 22.5;

    private static readonly string[] English = ["n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"];
    private static readonly string[] Chinese = ["北", "北东北", "东北", "东东北", "东", "东东南", "东南", "南东南", "南", "南西南", "西南", "西西南", "西", "西西北", "西北", "北西北"];
    private static readonly string[] ChineseToo = ["正北", "北北东", "东偏北", "东北东", "正东", "东南东", "南偏东", "南南东", "正南", "南南西", "南偏西", "西南西", "正西", "西北西", "西偏北", "北北西"];
    private static readonly HashSet<string> Calm = new(StringComparer.Ordinal) { "c", "calm", "静风", "静", "无风", "999017" };

    /// <summary>Whether a text says that there is no wind to have a direction.</summary>
    public static bool IsCalm(string text) => Calm.Contains(Key(text));

    /// <summary>The direction that the wind comes from, in degrees from the north over the east; <c>null</c> where the text names none.</summary>
    public static double? Parse(string text)
    {
        var key = Key(text);
        var at = new[] { English, Chinese, ChineseToo }.Select(names => Array.IndexOf(names, key)).Max();
        return at >= 0 ? at * Step : null;
    }

    private static string Key(string text)
    {
        var key = NameText.Key(NameText.Plain(text));
        return key.EndsWith('风') && key != "静风" && key != "无风" ? key[..^1] : key;
    }
}
