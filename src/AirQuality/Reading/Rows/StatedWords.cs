using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Levels and primary pollutants as files write them.</summary>
internal static class StatedWords
{
    private const int Unknown = -1;

    private static readonly Dictionary<string, int> Levels = WordList.Of<int>(
        new(1, "1 优 一级 ⅰ i 1级 excellent 优一级 一级优 绿色"),
        new(2, "2 良 二级 ⅱ ii 2级 良好 moderate 良二级 二级良 黄色"),
        new(3, "3 轻度污染 轻度 三级 ⅲ iii 3级 lightlypolluted lightpollution 轻微污染 橙色"),
        new(4, "4 中度污染 中度 四级 ⅳ iv 4级 moderatelypolluted moderatepollution 红色"),
        new(5, "5 重度污染 重度 五级 ⅴ v 5级 heavilypolluted heavypollution 紫色"),
        new(6, "6 严重污染 严重 六级 ⅵ vi 6级 severelypolluted severepollution 褐红色"));

    /// <summary>The level, 1 to 6; -1 for a word that is not known, or one that names different levels in different countries.</summary>
    public static int Level(string text) => Levels.GetValueOrDefault(NameText.Key(NameText.Plain(text)), Unknown);

    /// <summary>The primary pollutants as bits; -1 where one is not known or there is none.</summary>
    public static int Primary(string text)
    {
        var mask = default(PollutantMask);
        foreach (var part in text.Split([',', '，', '、', ';', '；', '+', '/', '|', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ColumnName.Of(part).Meaning is not { Role: ColumnRole.Concentration, Pollutant: { } pollutant })
                return Unknown;
            mask = mask.With(pollutant);
        }

        return mask.IsEmpty ? Unknown : mask.Bits;
    }
}
