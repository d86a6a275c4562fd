using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>Citations of standards (<c>GB 3095-2026 table 1, 4.4</c>) said in a language.</summary>
/// <remarks>A citation is data: the number of the standard, then the clause, table or annex, and after a semicolon the next or the scheme of an index. Only the words between the numbers differ by language.</remarks>
public static class Citation
{
    /// <summary>A citation in a language.</summary>
    /// <param name="citation">The citation as an edition or a derivation holds it.</param>
    /// <param name="language">The language.</param>
    /// <returns><c>GB 3095-2026 表1, 4.4</c> in Chinese; as it stands in English.</returns>
    public static string In(string citation, Language language)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return language == Language.English
            ? citation
            : string.Join("; ", citation.Split("; ").Select(SchemeNames.InChinese)).Replace(" table ", " 表", StringComparison.Ordinal).Replace(" annex ", " 附录", StringComparison.Ordinal).Replace(" transition stage", " 过渡阶段", StringComparison.Ordinal);
    }
}
