using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Tables;

/// <summary>The words of stations files: what a station is for, and who runs it.</summary>
internal static class StationWords
{
    private static readonly Dictionary<string, StationKind> Kinds = WordList.Of<StationKind>(
        new(StationKind.Urban, "urban city 城市点 城市 城市站 评价点 城市评价点 城市趋势点 趋势点 城市环境评价点 环境空气质量评价城市点 评价城市点 环境评价点 城市监测点 空气质量评价点 考核点 考核站 评价 居住区 商业区 文教区 工业区 综合"),
        new(StationKind.Background, "background control 背景点 背景 背景站 对照点 对照 清洁对照点 清洁对照 城市清洁对照点 国控对照点 环境空气质量背景点 区域背景点 cleanaircontrolpoint cleanaircontrol 对照站 清洁对照站 对照监测点 背景对照点 区域对照点 对照站点"),
        new(StationKind.Regional, "regional region 区域点 区域 区域站 环境空气质量评价区域点 评价区域点 传输点 区域传输点"),
        new(StationKind.Traffic, "traffic roadside road 路边点 路边站 路边 交通 交通点 交通站 路边交通点 道路交通点 交通污染监控点 污染监控点 污染监控 污染源监控点 路边空气质量监测点"));

    private static readonly Dictionary<string, StationClass> Classes = WordList.Of<StationClass>(
        new(StationClass.National, "national 国控 国控点 国控站 国家 国家级 国家站 国控城市点 国控评价点 国"),
        new(StationClass.Provincial, "provincial 省控 省控点 省控站 省级 省站 省控城市点 省控评价点 省"),
        new(StationClass.Municipal, "municipal 市控 市控点 市控站 市级 市站 州控 市"),
        new(StationClass.County, "county district 县控 县控点 县控站 县级 区控 区控点 区县控 县站 县 区"),
        new(StationClass.Township, "township town 乡镇 乡镇站 乡镇点 镇办 镇站 街道 街道站 镇街 镇街站 乡镇街道站 乡镇空气站 乡镇空气质量监测站 微站 小型站 乡 镇"));

    private static readonly HashSet<string> Yes = WordList.SetOf("y yes true 1 是 对 √ 对照点 对照");

    /// <summary>The kinds that are known, for messages.</summary>
    public static Bilingual ExpectedKinds { get; } = new("urban, background, regional or traffic (城市点, 评价点, 对照点, 背景点, 区域点, 路边点)", "城市点、评价点、趋势点、对照点、清洁对照点、背景点、区域点、路边点、交通点等");

    /// <summary>What a station is for; <c>null</c> for a word that does not say.</summary>
    public static StationKind? Kind(string word) => Key(word) is { Length: > 0 } key ? Kinds.TryGetValue(key, out var kind) ? kind : null : StationKind.Urban;

    /// <summary>Who runs a station; <c>null</c> for a word that does not say.</summary>
    public static StationClass? Class(string word) => Key(word) is { Length: > 0 } key ? Classes.TryGetValue(key, out var known) ? known : null : StationClass.Unsaid;

    /// <summary>Whether a word means yes.</summary>
    public static bool IsYes(string word) => Yes.Contains(NameText.Plain(word));

    /// <summary>The class of the functional area: 一类区, 二类, 1, II.</summary>
    public static int? AreaClass(string word) => Key(word) switch
    {
        "" => null,
        "1" or "i" or "一" or "一类" or "一类区" or "一级" or "classi" or "class1" => 1,
        "2" or "ii" or "二" or "二类" or "二类区" or "二级" or "classii" or "class2" => 2,
        _ => 0,
    };

    private static string Key(string word) => NameText.Key(NameText.Plain(word));
}
