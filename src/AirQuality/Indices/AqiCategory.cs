namespace AirQuality.Indices;

/// <summary>A colour as red, green and blue, 0 to 255 each.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>The colour as web pages write it, <c>#00e400</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}

/// <summary>One of the six levels of the AQI, with names and official colour (HJ 633, table 2).</summary>
public sealed record AqiCategory
{
    private AqiCategory(int level, int from, int to, string levelZh, string nameZh, string nameEn, string colourZh, string colourEn, Rgb rgb)
    {
        (Level, From, To) = (level, from, to);
        (LevelZh, NameZh, NameEn) = (levelZh, nameZh, nameEn);
        (ColourZh, ColourEn, Rgb) = (colourZh, colourEn, rgb);
    }

    /// <summary>The level, 1 (best) to 6.</summary>
    public int Level { get; }

    /// <summary>The lowest AQI of the level.</summary>
    public int From { get; }

    /// <summary>The highest AQI of the level.</summary>
    public int To { get; }

    /// <summary>The level in Chinese, 一级 to 六级.</summary>
    public string LevelZh { get; }

    /// <summary>The category in Chinese, 优 to 严重污染.</summary>
    public string NameZh { get; }

    /// <summary>The category in English.</summary>
    public string NameEn { get; }

    /// <summary>The colour in Chinese.</summary>
    public string ColourZh { get; }

    /// <summary>The colour in English.</summary>
    public string ColourEn { get; }

    /// <summary>The official colour.</summary>
    public Rgb Rgb { get; }

    /// <summary>The six levels, best first.</summary>
    public static IReadOnlyList<AqiCategory> All { get; } =
    [
        new(1, 0, 50, "一级", "优", "Excellent", "绿色", "green", new(0, 228, 0)),
        new(2, 51, 100, "二级", "良", "Good", "黄色", "yellow", new(255, 255, 0)),
        new(3, 101, 150, "三级", "轻度污染", "Lightly polluted", "橙色", "orange", new(255, 126, 0)),
        new(4, 151, 200, "四级", "中度污染", "Moderately polluted", "红色", "red", new(255, 0, 0)),
        new(5, 201, 300, "五级", "重度污染", "Heavily polluted", "紫色", "purple", new(153, 0, 76)),
        new(6, 301, 500, "六级", "严重污染", "Severely polluted", "褐红色", "maroon", new(126, 0, 35)),
    ];

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
