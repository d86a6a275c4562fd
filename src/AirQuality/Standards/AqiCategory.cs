using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>One of the six levels of the AQI, with names and official colours (HJ 633-2026 table 1 and table A.1; HJ 633-2012 table 2 and A.1).</summary>
/// <remarks>Immutable and safe to share. Effects on health and advice follow the standard in words of this library; <see cref="AdviceSource"/> names it.</remarks>
public sealed record AqiCategory
{
    private readonly LevelNames names;
    private readonly HealthAdvice advice;

    private AqiCategory(LevelNames names, int from, int to, HealthAdvice advice, string source)
    {
        (this.names, this.advice) = (names, advice);
        (From, To, AdviceSource) = (from, to, source);
    }

    /// <summary>The level, 1 (best) to 6.</summary>
    public int Level => names.Level;

    /// <summary>The lowest AQI of the level.</summary>
    public int From { get; }

    /// <summary>The highest AQI of the level.</summary>
    public int To { get; }

    /// <summary>The level in Chinese, 一级 to 六级.</summary>
    public string LevelZh => names.LevelZh;

    /// <summary>The official colour for screens.</summary>
    public Rgb Rgb => names.Rgb;

    /// <summary>The official colour for print.</summary>
    public Cmyk Cmyk => names.Cmyk;

    /// <summary>The table whose effects and advice are followed.</summary>
    public string AdviceSource { get; }

    /// <summary>The highest AQI of a good day (优良天): the end of level 2. An incomplete day or hour of 2026 has an AQI above it only (5.3.1).</summary>
    public const int GoodUpTo = 100;

    /// <summary>A day of heavy pollution (重度及以上污染天) has an AQI above this, the end of level 4.</summary>
    public const int HeavyAbove = 200;

    /// <summary>Primary pollutants (首要污染物) are named where the AQI is above this, the end of level 1.</summary>
    public const int PrimaryAbove = 50;

    /// <summary>The six levels of HJ 633-2026, best first. An edition has its own in <see cref="Edition.Levels"/>.</summary>
    public static IReadOnlyList<AqiCategory> All => Of2026;

    // HJ 633-2026 4.1.1: the AQI is 1 to 500, so the best level begins at 1; in 2012 at 0.
    internal static AqiCategory[] Of2026 { get; } = Make(first: 1, HealthAdvice.Of2026, "HJ 633-2026 table 1");

    internal static AqiCategory[] Of2012 { get; } = Make(first: 0, HealthAdvice.Of2012, "HJ 633-2012 table 2");

    /// <summary>The name of the category: 轻度污染, Lightly polluted.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => language.Pick(names.NameZh, names.NameEn);

    /// <summary>The name of the official colour: 橙色, orange.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Colour(Language language) => language.Pick(names.ColourZh, names.ColourEn);

    /// <summary>How it affects health (对健康影响情况).</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence without a full stop.</returns>
    public string HealthEffect(Language language) => language.Pick(advice.EffectZh, advice.EffectEn);

    /// <summary>The measures advised (建议采取的措施).</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence without a full stop.</returns>
    public string MeasuresAdvised(Language language) => language.Pick(advice.MeasuresZh, advice.MeasuresEn);

    /// <summary>The level of an AQI.</summary>
    /// <param name="aqi">0 or more.</param>
    /// <returns>The level, one of <see cref="All"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static AqiCategory Of(int aqi) => Of(aqi, Of2026);

    internal static AqiCategory Of(int aqi, IReadOnlyList<AqiCategory> levels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aqi);
        foreach (var category in levels)
            if (aqi <= category.To)
                return category;
        return levels[^1];
    }

    private static AqiCategory[] Make(int first, HealthAdvice[] advice, string source) =>
        [.. LevelNames.All.Select((names, i) => new AqiCategory(names, i == 0 ? first : LevelNames.Ends[i - 1] + 1, LevelNames.Ends[i], advice[i], source))];
}
