using SkiaSharp;

namespace AirQuality.Reporting.Pictures;

/// <summary>The letters of pictures: a family with Chinese characters where one is installed.</summary>
internal static class PictureFont
{
    private const char Probe = '麦';

    /// <summary>What systems come with, best first; any other family with Chinese characters is taken after these.</summary>
    private static readonly string[] Preferred = ["Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei", "SimSun"];

    private static readonly Lazy<string?> ChineseFamily = new(() =>
        Preferred.Concat(SKFontManager.Default.FontFamilies.Order(StringComparer.Ordinal)).FirstOrDefault(HasChinese));

    // A family is looked for among all fonts of the system each time it is asked for by name, which takes longer than drawing a line of text.
    private static readonly Lazy<SKTypeface> Normal = new(() => SKTypeface.FromFamilyName(Family, SKFontStyle.Normal));
    private static readonly Lazy<SKTypeface> Bold = new(() => SKTypeface.FromFamilyName(Family, SKFontStyle.Bold));

    /// <summary>Whether Chinese characters can be drawn.</summary>
    public static bool CanDrawChinese => ChineseFamily.Value is not null;

    /// <summary>Whether anything can be drawn: bare containers come without a font.</summary>
    public static bool CanDrawLatin => CanDrawChinese || SKTypeface.Default.ContainsGlyph('A');

    /// <summary>The family all text is drawn in.</summary>
    public static string Family => ChineseFamily.Value ?? SKTypeface.Default.FamilyName;

    /// <summary>An SVG is shown with the fonts of whoever looks at it: others with the same letters follow ours.</summary>
    public static string Families => string.Join(", ", Preferred.Take(5).Prepend(Family).Distinct(StringComparer.Ordinal)) + ", sans-serif";

    public static SKFont Of(float size, bool bold) => new(bold ? Bold.Value : Normal.Value, size) { Edging = SKFontEdging.Antialias };

    private static bool HasChinese(string family)
    {
        using var typeface = SKFontManager.Default.MatchFamily(family);
        return typeface is not null && typeface.FamilyName == family && typeface.ContainsGlyph(Probe);
    }
}
