namespace AirQuality.Standards;

/// <summary>Names of index schemes for people who read Chinese.</summary>
internal static class SchemeNames
{
    private static readonly (string Key, string Chinese)[] BuiltIn = [("Classic", "原指数方案"), ("Plan2026", "2026年指数方案"), ("Weighted", "加权指数方案")];

    /// <summary>A scheme's name with what was changed of it: <c>Classic.3(PM2.5+SO2)</c>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>原指数方案（3位小数、PM2.5+SO2）; a name that is not made of a built-in one as it is.</returns>
    public static string InChinese(string name)
    {
        foreach (var (key, chinese) in BuiltIn)
        {
            if (name == key)
                return chinese;
            if (!name.StartsWith(key, StringComparison.Ordinal))
                continue;
            var changes = name[key.Length..];
            var decimals = changes is ['.', >= '0' and <= '6', ..] ? $"{changes[1]}位小数" : null;
            var rest = decimals is null ? changes : changes[2..];
            var parts = rest is ['(', .. var pollutants, ')'] ? pollutants : null;
            if ((rest.Length == 0) == (parts is null))
                return $"{chinese}（{string.Join('、', new[] { decimals, parts }.OfType<string>())}）";
        }

        return name;
    }
}
