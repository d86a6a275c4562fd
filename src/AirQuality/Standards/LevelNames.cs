namespace AirQuality.Standards;

/// <summary>What both editions of HJ 633 call a level, and its colours (table A.1 in both).</summary>
internal sealed record LevelNames
{
    /// <summary>The highest AQI of each level.</summary>
    public static int[] Ends { get; } = [AqiCategory.PrimaryAbove, AqiCategory.GoodUpTo, 150, AqiCategory.HeavyAbove, 300, 500];

    public static LevelNames[] All { get; } =
    [
        new() { Level = 1, LevelZh = "一级", NameZh = "优", NameEn = "Excellent", ColourZh = "绿色", ColourEn = "green", Rgb = new(0, 228, 0), Cmyk = new(40, 0, 100, 0) },
        new() { Level = 2, LevelZh = "二级", NameZh = "良", NameEn = "Good", ColourZh = "黄色", ColourEn = "yellow", Rgb = new(255, 255, 0), Cmyk = new(0, 0, 100, 0) },
        new() { Level = 3, LevelZh = "三级", NameZh = "轻度污染", NameEn = "Lightly polluted", ColourZh = "橙色", ColourEn = "orange", Rgb = new(255, 126, 0), Cmyk = new(0, 52, 100, 0) },
        new() { Level = 4, LevelZh = "四级", NameZh = "中度污染", NameEn = "Moderately polluted", ColourZh = "红色", ColourEn = "red", Rgb = new(255, 0, 0), Cmyk = new(0, 100, 100, 0) },
        new() { Level = 5, LevelZh = "五级", NameZh = "重度污染", NameEn = "Heavily polluted", ColourZh = "紫色", ColourEn = "purple", Rgb = new(153, 0, 76), Cmyk = new(10, 100, 40, 30) },
        new() { Level = 6, LevelZh = "六级", NameZh = "严重污染", NameEn = "Severely polluted", ColourZh = "褐红色", ColourEn = "maroon", Rgb = new(126, 0, 35), Cmyk = new(30, 100, 100, 30) },
    ];

    public required int Level { get; init; }

    public required string LevelZh { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string ColourZh { get; init; }

    public required string ColourEn { get; init; }

    public required Rgb Rgb { get; init; }

    public required Cmyk Cmyk { get; init; }
}
