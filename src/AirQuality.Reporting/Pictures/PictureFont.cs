using SkiaSharp;
namespace AirQuality.Reporting.Pictures;

/// <summary>The letters of pictures: a family with Chinese characters where one is installed.</summary>
internal static class PictureFont
{
    private const char Probe = '麦';
    private const char FirstRadical = '\u2e80';
    private const char LastRadical = '\u2fdf';

    /// <summary>What systems come with, best first; any other family with Chinese characters is taken after these.</summary>
    private static readonly string[] Preferred = ["Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei", "SimSun"];

    private static readonly Lazy<string?> ChineseFamily = new(() =>
        Preferred.Concat(SKFontManager.Default.FontFamilies.Order(StringComparer.Ordinal)).FirstOrDefault(HasChinese));

    /// <summary>A glyph that a radical (⽉) and an ideograph (月) share comes back from an SVG canvas as the radical, which nobody wrote or would search for.</summary>
    private static readonly Lazy<Dictionary<char, char>> Ideographs = new(() =>
    {
        using var typeface = SKTypeface.FromFamilyName(Family);
        var byGlyph = Enumerable.Range(0x4e00, 0x5200).Select(c => (Glyph: typeface.GetGlyph(c), Character: (char)c)).Where(c => c.Glyph != 0).DistinctBy(c => c.Glyph).ToDictionary(c => c.Glyph, c => c.Character);
        return Enumerable.Range(FirstRadical, LastRadical - FirstRadical + 1).Where(r => byGlyph.ContainsKey(typeface.GetGlyph(r))).ToDictionary(r => (char)r, r => byGlyph[typeface.GetGlyph(r)]);
    });

    /// <summary>Whether Chinese characters can be drawn.</summary>
    public static bool CanDrawChinese => ChineseFamily.Value is not null;

    /// <summary>Whether anything can be drawn: bare containers come without a font.</summary>
    public static bool CanDrawLatin => CanDrawChinese || SKTypeface.Default.ContainsGlyph('A');

    /// <summary>The family all text is drawn in.</summary>
    public static string Family => ChineseFamily.Value ?? SKTypeface.Default.FamilyName;

    public static SKFont Of(float size, bool bold) => new(SKTypeface.FromFamilyName(Family, bold ? SKFontStyle.Bold : SKFontStyle.Normal), size) { Edging = SKFontEdging.Antialias };

    /// <summary>An SVG is shown with the fonts of whoever looks at it: others with the same letters follow ours.</summary>
    public static string WithFallbacks(string svg) =>
        string.Concat(svg.Select(c => c is >= FirstRadical and <= LastRadical ? Ideographs.Value.GetValueOrDefault(c, c) : c)).Replace($"font-family=\"{Family}\"", $"font-family=\"{string.Join(", ", Preferred.Take(5).Prepend(Family).Distinct(StringComparer.Ordinal))}, sans-serif\"", StringComparison.Ordinal);

    private static bool HasChinese(string family)
    {
        using var typeface = SKFontManager.Default.MatchFamily(family);
        return typeface is not null && typeface.FamilyName == family && typeface.ContainsGlyph(Probe);
    }
}
