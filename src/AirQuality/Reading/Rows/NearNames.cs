using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>Finds names that differ little enough to mean the same: 保定 and 保定市.</summary>
internal static class NearNames
{
    private const string Ends = "市县区省州盟旗";

    /// <summary>Pairs of names that are equal without blanks, width, case and the word for what they are.</summary>
    public static IEnumerable<string[]> In(IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).GroupBy(Bare, StringComparer.Ordinal).Select(g => g.ToArray()).Where(g => g.Length > 1 && IsOfOneKind(g));

    /// <summary>朝阳市 and 朝阳县 are two places; 朝阳 and 朝阳市 may be one.</summary>
    private static bool IsOfOneKind(string[] names) => names.Select(n => NameText.Key(NameText.Plain(n))).Where(k => k.Length > 2 && Ends.Contains(k[^1], StringComparison.Ordinal)).Select(k => k[^1]).Distinct().Count() <= 1;

    private static string Bare(string name)
    {
        var key = NameText.Key(NameText.Plain(name));
        return key.Length > 2 && Ends.Contains(key[^1], StringComparison.Ordinal) ? key[..^1] : key;
    }
}
