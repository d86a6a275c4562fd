using AirQuality.Wording;

namespace AirQuality.Standards;

/// <summary>The six levels of HJ 633: what both editions call them, their colours (table A.1 in both), and what each says of health.</summary>
internal static class NationalLevels
{
    private static readonly int[] Ends = [50, 100, 150, 200, 300, 500];

    private static readonly (LocalizedText Name, LocalizedText Colour, Rgb Rgb, Cmyk Cmyk)[] Names =
    [
        (new("优", "Excellent"), new("绿色", "green"), new(0, 228, 0), new(40, 0, 100, 0)),
        (new("良", "Good"), new("黄色", "yellow"), new(255, 255, 0), new(0, 0, 100, 0)),
        (new("轻度污染", "Lightly polluted"), new("橙色", "orange"), new(255, 126, 0), new(0, 52, 100, 0)),
        (new("中度污染", "Moderately polluted"), new("红色", "red"), new(255, 0, 0), new(0, 100, 100, 0)),
        (new("重度污染", "Heavily polluted"), new("紫色", "purple"), new(153, 0, 76), new(10, 100, 40, 30)),
        (new("严重污染", "Severely polluted"), new("褐红色", "maroon"), new(126, 0, 35), new(30, 100, 100, 30)),
    ];

    // HJ 633-2026 4.1.1: the AQI is 1 to 500, so the best level begins at 1; in 2012 at 0.
    public static AqiCategory[] Of2026 { get; } = Make(first: 1, HealthAdvice.Of2026, "HJ 633-2026 table 1");

    public static AqiCategory[] Of2012 { get; } = Make(first: 0, HealthAdvice.Of2012, "HJ 633-2012 table 2");

    /// <summary>Good days end with level 2, heavy pollution begins after level 4, primary pollutants are named above level 1 (HJ 633-2026 3.3, 5.1; HJ 663, 4).</summary>
    public static AqiThresholds Thresholds { get; } = new(Ends[1], Ends[3], Ends[0]);

    /// <summary>Whether levels are those of HJ 633, whose sensitive groups are named with them.</summary>
    public static bool Are(IReadOnlyList<AqiCategory> levels) => ReferenceEquals(levels, Of2026) || levels.SequenceEqual(Of2026) || levels.SequenceEqual(Of2012);

    private static AqiCategory[] Make(int first, HealthAdvice[] advice, string source) =>
    [
        .. Names.Select((level, i) => new AqiCategory
        {
            Level = i + 1,
            From = i == 0 ? first : Ends[i - 1] + 1,
            To = Ends[i],
            Names = level.Name,
            Colours = level.Colour,
            Rgb = level.Rgb,
            Cmyk = level.Cmyk,
            Effects = new(advice[i].EffectZh, advice[i].EffectEn),
            Measures = new(advice[i].MeasuresZh, advice[i].MeasuresEn),
            AdviceSource = source,
        }),
    ];
}
