using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>One of the six levels of the AQI, with names and official colour (HJ 633, table 2).</summary>
/// <remarks>Immutable and safe to share. Effects on health and measures advised are those of HJ 633-2012, table 2, in both editions; the English is a translation.</remarks>
public sealed record AqiCategory
{
    private readonly (string Zh, string En) name;
    private readonly (string Zh, string En) colour;
    private readonly HealthAdvice advice;

    private AqiCategory(int level, int from, int to, string levelZh, string nameZh, string nameEn, string colourZh, string colourEn, Rgb rgb, HealthAdvice advice)
    {
        this.advice = advice;
        (Level, From, To) = (level, from, to);
        (LevelZh, name) = (levelZh, (nameZh, nameEn));
        (colour, Rgb) = ((colourZh, colourEn), rgb);
    }

    /// <summary>The level, 1 (best) to 6.</summary>
    public int Level { get; }

    /// <summary>The lowest AQI of the level.</summary>
    public int From { get; }

    /// <summary>The highest AQI of the level.</summary>
    public int To { get; }

    /// <summary>The level in Chinese, 一级 to 六级.</summary>
    public string LevelZh { get; }

    /// <summary>The official colour.</summary>
    public Rgb Rgb { get; }

    /// <summary>Where effects and measures are taken from.</summary>
    public static string AdviceSource => "HJ 633-2012 table 2";

    /// <summary>The six levels, best first.</summary>
    public static IReadOnlyList<AqiCategory> All { get; } =
    [
        new(1, 0, 50, "一级", "优", "Excellent", "绿色", "green", new(0, 228, 0), HealthAdvice.Excellent),
        new(2, 51, 100, "二级", "良", "Good", "黄色", "yellow", new(255, 255, 0), HealthAdvice.Good),
        new(3, 101, 150, "三级", "轻度污染", "Lightly polluted", "橙色", "orange", new(255, 126, 0), HealthAdvice.Lightly),
        new(4, 151, 200, "四级", "中度污染", "Moderately polluted", "红色", "red", new(255, 0, 0), HealthAdvice.Moderately),
        new(5, 201, 300, "五级", "重度污染", "Heavily polluted", "紫色", "purple", new(153, 0, 76), HealthAdvice.Heavily),
        new(6, 301, 500, "六级", "严重污染", "Severely polluted", "褐红色", "maroon", new(126, 0, 35), HealthAdvice.Severely),
    ];

    /// <summary>The name of the category: 轻度污染, Lightly polluted.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => language.Pick(name.Zh, name.En);

    /// <summary>The name of the official colour: 橙色, orange.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Colour(Language language) => language.Pick(colour.Zh, colour.En);

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
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static AqiCategory Of(int aqi)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aqi);
        foreach (var category in All)
            if (aqi <= category.To)
                return category;
        return All[^1];
    }
}
