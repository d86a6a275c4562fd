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

    /// <summary>Whether Chinese characters can be drawn.</summary>
    public static bool CanDrawChinese => ChineseFamily.Value is not null;

    /// <summary>The family all text is drawn in.</summary>
    public static string Family => ChineseFamily.Value ?? SKTypeface.Default.FamilyName;

    public static SKFont Of(float size, bool bold) => new(SKTypeface.FromFamilyName(Family, bold ? SKFontStyle.Bold : SKFontStyle.Normal), size) { Edging = SKFontEdging.Antialias };

    /// <summary>An SVG is shown with the fonts of whoever looks at it: others with the same letters follow ours.</summary>
    public static string WithFallbacks(string svg) =>
        svg.Replace($"font-family=\"{Family}\"", $"font-family=\"{string.Join(", ", Preferred.Take(5).Prepend(Family).Distinct(StringComparer.Ordinal))}, sans-serif\"", StringComparison.Ordinal);

    private static bool HasChinese(string family)
    {
        using var typeface = SKFontManager.Default.MatchFamily(family);
        return typeface is not null && typeface.FamilyName == family && typeface.ContainsGlyph(Probe);
    }
}
