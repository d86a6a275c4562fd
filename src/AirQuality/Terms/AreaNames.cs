namespace AirQuality.Terms;

/// <summary>Compares names of areas that are written in full or short, with blanks and second names in brackets.</summary>
internal static class AreaNames
{
    /// <summary>The endings of names, the longer before the shorter.</summary>
    private static readonly string[] Endings = ["自治县", "自治州", "自治旗", "自治区", "地区", "市区", "新区", "省", "市", "县", "区", "州", "盟", "旗"];

    /// <summary>The peoples in the full names of counties (连山壮族瑶族自治县), which the short ones leave out.</summary>
    private static readonly string[] Peoples =
        ["壮族", "瑶族", "满族", "蒙古族", "回族", "藏族", "羌族", "彝族", "苗族", "侗族", "土家族", "布依族", "畲族", "傣族", "哈尼族", "白族", "维吾尔", "哈萨克", "朝鲜族", "黎族", "仡佬族", "毛南族", "仫佬族", "土族", "撒拉族", "东乡族", "保安族", "裕固族", "傈僳族", "佤族", "拉祜族", "纳西族", "景颇族", "怒族", "独龙族", "达斡尔族", "蒙古"];

    /// <summary>Whether two names are the same but for blanks and an ending (成都, 成都市).</summary>
    public static bool Same(string name, string? other) => other is not null && (Plain(name) == Plain(other) || Short(name) == Short(other));

    /// <summary>Whether a name is that of a city or prefecture.</summary>
    public static bool IsCity(string name) => name.EndsWith('市') || name.EndsWith('州') || name.EndsWith('盟') || name.EndsWith("地区", StringComparison.Ordinal);

    /// <summary>The name without blanks and without what stands in brackets.</summary>
    public static string Plain(string name)
    {
        var plain = name.Any(char.IsWhiteSpace) ? string.Concat(name.Where(c => !char.IsWhiteSpace(c))) : name;
        var bracket = plain.AsSpan().IndexOfAny('(', '（');
        return bracket > 0 ? plain[..bracket] : plain;
    }

    /// <summary>The name without its ending and the peoples in it: 连山 for 连山县 and 连山壮族瑶族自治县.</summary>
    public static string Short(string name)
    {
        // Two characters have to stay: 沛县 is never called 沛, and without this 市区 would end as nothing.
        var plain = Plain(name);
        if (Array.Find(Endings, e => plain.Length > e.Length + 1 && plain.EndsWith(e, StringComparison.Ordinal)) is { } ending)
            plain = plain[..^ending.Length];
        while (Array.Find(Peoples, p => plain.Length > p.Length + 1 && plain.EndsWith(p, StringComparison.Ordinal)) is { } people)
            plain = plain[..^people.Length];
        return plain;
    }
}
