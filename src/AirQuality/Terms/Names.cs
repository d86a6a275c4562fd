namespace AirQuality.Terms;

/// <summary>Names for people, in the language asked for; keys for files and machines are the same in every language.</summary>
public static class Names
{
    /// <summary>What tables and people call figures beside their full names.</summary>
    private static readonly Dictionary<string, string[]> ShortNames = new(StringComparer.Ordinal)
    {
        ["index"] = ["index", "综指"],
        ["good_ratio"] = ["优良率", "优良率%", "good %"],
        ["heavy_days"] = ["重污染天数", "heavy days"],
        ["heavy_ratio"] = ["重污染天数比率", "重污染天数比率%", "重污染天数比例", "heavy %"],
        ["place"] = ["名次", "位次"],
        ["dustfall"] = ["降尘"],
        ["o3_8h"] = ["O3_8h", "O3-8H", "臭氧"],
    };

    private const string ChangeSuffix = "_change";

    /// <summary>The name of a pollutant: 细颗粒物, fine particles. Bulletins mostly print the <see cref="Pollutants.Symbol"/>.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static string Name(this Pollutant pollutant, Language language) => pollutant switch
    {
        Pollutant.SO2 => language.Pick("二氧化硫", "sulphur dioxide"),
        Pollutant.NO2 => language.Pick("二氧化氮", "nitrogen dioxide"),
        Pollutant.PM10 => language.Pick("可吸入颗粒物", "inhalable particles"),
        Pollutant.PM25 => language.Pick("细颗粒物", "fine particles"),
        Pollutant.CO => language.Pick("一氧化碳", "carbon monoxide"),
        Pollutant.O3 => language.Pick("臭氧", "ozone"),
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    /// <summary>The name of a level of areas: 区县, county.</summary>
    /// <param name="level">The level.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no level.</exception>
    public static string Name(this AreaLevel level, Language language) => level switch
    {
        AreaLevel.Station => language.Pick("站点", "station"),
        AreaLevel.Township => language.Pick("乡镇", "township"),
        AreaLevel.County => language.Pick("区县", "county"),
        AreaLevel.City => language.Pick("城市", "city"),
        AreaLevel.Province => language.Pick("省份", "province"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };

    /// <summary>The name of the status of data: 实况, raw.</summary>
    /// <param name="status">The status.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string Name(this DataStatus status, Language language) => status switch
    {
        DataStatus.Unsaid => language.Pick("未说明", "not said"),
        DataStatus.Raw => language.Pick("实况（未审核）", "raw (not reviewed)"),
        DataStatus.Reviewed => language.Pick("审核", "reviewed"),
        DataStatus.Mixed => language.Pick("部分为审核、部分为实况", "partly reviewed, partly raw"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>The name of a kind of station: 城市点, urban.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public static string Name(this StationKind kind, Language language) => kind switch
    {
        StationKind.Urban => language.Pick("城市点", "urban"),
        StationKind.Background => language.Pick("背景点", "background"),
        StationKind.Regional => language.Pick("区域点", "regional"),
        StationKind.Traffic => language.Pick("路边点", "traffic"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>The name of a figure by its key; the key itself for figures of others.</summary>
    internal static string OfFigure(string key, Language language) => key switch
    {
        "index" => language.Pick("综合指数", "composite index"),
        "index_fine" => language.Pick("修约前综合指数", "composite index before rounding"),
        "good_ratio" => language.Pick("优良天数比例", "good-day ratio"),
        "good_days" => language.Pick("优良天数", "good days"),
        "heavy_days" => language.Pick("重度及以上污染天数", "heavy-pollution days"),
        "heavy_ratio" => language.Pick("重度及以上污染天数比率", "heavy-day ratio"),
        "exceed_days" => language.Pick("超标天数", "exceeding days"),
        "so2_p98" or "no2_p98" => language.Pick($"{key[..3].ToUpperInvariant()}第98百分位数", $"{key[..3].ToUpperInvariant()} P98"),
        "pm10_p95" => language.Pick("PM10第95百分位数", "PM10 P95"),
        "pm25_p95" => language.Pick("PM2.5第95百分位数", "PM2.5 P95"),
        "dustfall" => language.Pick("降尘量", "dustfall"),
        "tsp" => language.Pick("总悬浮颗粒物", "TSP"),
        "road_dust" => language.Pick("道路积尘", "road dust"),
        "fireworks_days" => language.Pick("发现燃放烟花爆竹天数", "days of fireworks found"),
        "rank" => language.Pick("综合指数排名", "place by composite index"),
        "place" => language.Pick("综合指数名次", "place by composite index from the top"),
        "o3_8h" => "O3-8h",
        "pm25" => Pollutant.PM25.Symbol(),
        "so2" or "no2" or "pm10" or "co" => key.ToUpperInvariant(),
        _ when key.Contains('+', StringComparison.Ordinal) => OfCombination(key, language),
        _ when key.EndsWith(ChangeSuffix, StringComparison.Ordinal) => language.Pick($"{OfFigure(key[..^ChangeSuffix.Length], language)}变化", $"change of {OfFigure(key[..^ChangeSuffix.Length], language)}"),
        _ => key,
    };

    /// <summary>Every name a figure is printed under, its key left aside.</summary>
    internal static IEnumerable<string> AllOfFigure(string key)
    {
        yield return OfFigure(key, Language.Chinese);
        yield return OfFigure(key, Language.English);
        foreach (var pollutant in Pollutants.All.ToArray().Where(p => key == (p == Pollutant.O3 ? "o3_8h" : p.Key())))
        {
            yield return pollutant.Symbol();
            yield return pollutant.Name(Language.Chinese);
            yield return pollutant.Name(Language.English);
        }

        foreach (var name in ShortNames.GetValueOrDefault(key) ?? [])
            yield return name;
    }

    /// <summary>The mean of the places in several rankings, such as <c>2*index+index_change</c>.</summary>
    private static string OfCombination(string key, Language language)
    {
        var parts = key.Split('+').Select(part => part.Split('*')).Select(p => (p.Length > 1 ? p[0] + " × " : string.Empty) + OfFigure(p[^1], language));
        return language.Pick($"名次均值（{string.Join("、", parts)}）", $"mean place ({string.Join(", ", parts)})");
    }

    /// <summary>One of two texts.</summary>
    internal static string Pick(this Language language, string zh, string en) => language == Language.Chinese ? zh : en;
}
