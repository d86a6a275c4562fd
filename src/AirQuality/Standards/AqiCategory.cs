using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Standards;

/// <summary>A level of the AQI, with names and official colours (HJ 633-2026 table 1 and table A.1; HJ 633-2012 table 2 and A.1).</summary>
/// <remarks>Immutable and safe to share. Effects on health and advice follow the standard in words of this library; <see cref="AdviceSource"/> names it.</remarks>
public sealed record AqiCategory
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The level, from 1 (best) on.</summary>
    public required int Level { get; init; }

    /// <summary>The lowest AQI of the level.</summary>
    public required int From { get; init; }

    /// <summary>The highest AQI of the level; the last level of an edition has what is above it too.</summary>
    public required int To { get; init; }

    /// <summary>What the level is called, in both languages.</summary>
    public required LocalizedText Names { get; init; }

    /// <summary>What its official colour is called, in both languages.</summary>
    public required LocalizedText Colours { get; init; }

    /// <summary>The official colour for screens.</summary>
    public required Rgb Rgb { get; init; }

    /// <summary>The official colour for print.</summary>
    public required Cmyk Cmyk { get; init; }

    /// <summary>How it affects health, in both languages: one sentence without a full stop, or empty.</summary>
    public required LocalizedText Effects { get; init; }

    /// <summary>The measures advised, in both languages: one sentence without a full stop, or empty.</summary>
    public required LocalizedText Measures { get; init; }

    /// <summary>The table whose effects and advice are followed.</summary>
    public required string AdviceSource { get; init; }

    /// <summary>The level in Chinese, 一级 to 十级.</summary>
    public string LevelZh => Numerals.Substring(Level - 1, 1) + "级";

    /// <summary>The six levels of HJ 633-2026, best first. An edition has its own in <see cref="Edition.Levels"/>.</summary>
    public static IReadOnlyList<AqiCategory> All => NationalLevels.Of2026;

    /// <summary>The name of the category: 轻度污染, Lightly polluted.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => Names.In(language);

    /// <summary>The name of the official colour: 橙色, orange.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Colour(Language language) => Colours.In(language);

    /// <summary>How it affects health (对健康影响情况).</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence without a full stop.</returns>
    public string HealthEffect(Language language) => Effects.In(language);

    /// <summary>The measures advised (建议采取的措施).</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence without a full stop.</returns>
    public string MeasuresAdvised(Language language) => Measures.In(language);

    /// <summary>The level of an AQI by the national standard; other editions have other levels, see <see cref="Edition.Level"/>.</summary>
    /// <param name="aqi">0 or more.</param>
    /// <returns>The level, one of <see cref="All"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static AqiCategory Of(int aqi) => Of(aqi, All);

    internal static AqiCategory Of(int aqi, IReadOnlyList<AqiCategory> levels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aqi);
        foreach (var category in levels)
            if (aqi <= category.To)
                return category;
        return levels[^1];
    }
}
