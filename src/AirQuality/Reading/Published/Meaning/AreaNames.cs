using AirQuality.Reading.Published.Spelling;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Compares names of areas that are written in full or short.</summary>
internal static class AreaNames
{
    private static readonly string[] Endings = ["自治县", "自治州", "自治旗", "自治区", "地区", "市区", "新区", "省", "市", "县", "区", "州", "盟", "旗"];

    /// <summary>Whether two names are the same but for blanks and an ending (成都, 成都市).</summary>
    public static bool Same(string name, string? other) => other is not null && (PlainText.Of(name) == PlainText.Of(other) || Short(name) == Short(other));

    /// <summary>Whether a name is that of a city or prefecture.</summary>
    public static bool IsCity(string name) => name.EndsWith('市') || name.EndsWith('州') || name.EndsWith('盟') || name.EndsWith("地区", StringComparison.Ordinal);

    private static string Short(string name)
    {
        var plain = PlainText.Of(name);
        foreach (var ending in Endings)
            if (plain.Length > ending.Length + 1 && plain.EndsWith(ending, StringComparison.Ordinal))
                return plain[..^ending.Length];
        return plain;
    }
}
