using AirQuality.Terms;

namespace AirQuality.Reading.Published.Words;

/// <summary>The headers of columns of names, in one place. Such a header is the whole text of its cell.</summary>
internal static class EntityWords
{
    private const string Areas = "县(市,区) 县(市区) 县市区 县,市,区 县(区) 县区 县/区 区/县 区县 区(县) 区,县 县,区 市县区 市,县,区 市,县(区) 市县 市(县,区) 市(县) 市(区) 市/区 市区 区市县 区(市)县 区,市,县 旗县区 旗县(市,区) 旗县(区) 旗县 "
        + "市(州) 市州 州(市) 州市 市,州 市(地) 地市 地(市) 市(州,地区) 地市州 盟市 盟(市) 设区市 设区的市 设区城市 地级市 地级城市 省辖市 城市 市 区 县 州 省 省份 省(市) 省(区,市) 省市 县域 "
        + "街道(乡镇) 街道(乡,镇) 乡镇(街道) 乡(镇,街道) 镇(街道) 镇街 街镇 乡镇街道 乡镇 街道 镇 乡镇(街办) 镇(街) 街镇名称 开发区 园区 功能区 "
        + "地区 区域 行政区 行政区划 行政区域 辖区 城区 考核城市 考核区域 考核对象 考核单位 被考核单位 单位 单位名称 名称 地点 area county city district region town township name areaname 县名 市名 区名 城市名";

    private const string Groups = "分组 组别 片区 区片 类别名称 分类 大区 groupname group rank_scope scope";
    private const string Parents = "所属市 所在市 所属城市 所在城市 所属地市 所属区 所在区 所属县 所属县区 所属区县 所在区县 所属县(市,区) 所在县(市,区) 所在区域 所属区域 所属地区 所属行政区 所在行政区 所属辖区 province 省份名称 地级市名";
    private const string Stations = "点位名称 点位 监测点位 站点 站点名称 监测站点 子站 子站名称 国控点 国控站点 国控点位 测点 测点名称 监测点 监测点名称 监测站 自动站 station site";

    private static readonly Dictionary<string, EntityRole> Roles = Entries().ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    /// <summary>The level of the areas below a header, as plain text; <c>null</c> where it may be any (地区, 单位).</summary>
    public static AreaLevel? LevelOf(string plain)
    {
        var core = plain.Trim(':', '*', '/', ' ').TrimStart('各');
        if (Find(plain) == EntityRole.Station)
            return AreaLevel.Station;
        if (core.Contains('县', StringComparison.Ordinal) || core is "区" or "市(区)" or "市/区" or "市区" or "旗" or "城区" or "辖区" or "county" or "district")
            return AreaLevel.County;
        return core is "市(州)" or "市州" or "州(市)" or "州市" or "市,州" or "市(地)" or "地市" or "地(市)" or "市(州,地区)" or "地市州" or "盟市" or "盟(市)" or "设区市" or "设区的市" or "设区城市" or "地级市" or "地级城市" or "省辖市" or "城市" or "city"
            ? AreaLevel.City
            : null;
    }

    /// <summary>The role of a header, as plain text; <c>null</c> when it is no name of names.</summary>
    public static EntityRole? Find(string plain)
    {
        var core = plain.Trim(':', '*', '/', ' ');
        if (Roles.TryGetValue(core, out var role))
            return role;
        return core.StartsWith('各') && Roles.TryGetValue(core[1..], out role) ? role
            : core.EndsWith("名称", StringComparison.Ordinal) && Roles.TryGetValue(core[..^2], out role) ? role : null;
    }

    private static IEnumerable<KeyValuePair<string, EntityRole>> Entries() =>
        Split(Areas, EntityRole.Area).Concat(Split(Groups, EntityRole.Group)).Concat(Split(Parents, EntityRole.City)).Concat(Split(Stations, EntityRole.Station));

    private static IEnumerable<KeyValuePair<string, EntityRole>> Split(string words, EntityRole role) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(w => KeyValuePair.Create(w, role));
}
