using AirQuality.Reading.Columns;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>Tells the files that lie beside observations and hold none: goals, events, stations, weather.</summary>
internal static class CompanionFiles
{
    /// <summary>One column of weather stands in many tables; a file of weather has several.</summary>
    private const int LeastOfWeather = 3;

    private const int FewPollutants = 2;

    /// <summary>What a file holds by its first row; <c>null</c> for any other.</summary>
    public static Bilingual? KindOf(ReadOnlyMemory<byte> text, char separator)
    {
        var keys = Keys(text, separator);
        bool Any(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (keys.Contains(name))
                    return true;
            return false;
        }

        if (Any("metric", "指标") && Any("goal", "target", "目标", "目标值"))
            return new Bilingual("targets", "目标");
        if (Any("expected", "预期", "预期成效", "预期效果", "预期降幅", "预期改善", "预计效果", "预计成效", "预计降幅") && Any("field", "sector", "领域", "行动领域", "重点领域", "污染源"))
            return new Bilingual("measures", "措施");
        if (Any("owner", "责任人", "姓名", "负责人", "包保责任人", "包保领导", "包保干部") && Any("role", "place", "职务", "角色", "职责", "责任类型", "包保类型", "包保层级", "包保范围", "包保对象", "领域"))
            return new Bilingual("owners", "责任人");
        if (Any("from", "start", "开始", "开始时间", "起始时间", "开始日期") && Any("to", "end", "结束", "结束时间", "终止时间", "结束日期") && Any("area", "区域", "地区", "城市", "区县") && !Any("station", "站点编码"))
            return new Bilingual("events", "事件");
        if (Any("group", "list", "分组", "名单") && Any("area", "区域", "城市", "区县"))
            return new Bilingual("areas", "区域名单");
        // Units stand in brackets: 气温(℃). Files of both, such as those with weather beside their concentrations, fit a layout of observations and are not asked about.
        if (keys.Count(k => ColumnNames.Roles.TryGetValue(k.Split('(')[0], out var role) && role == ColumnRole.Weather) >= LeastOfWeather)
            return new Bilingual("weather", "气象");
        var isStations = keys.Overlaps(ColumnNames.Roles.Where(r => r.Value is ColumnRole.StationCode or ColumnRole.StationName).Select(r => r.Key))
            && (Any("kind", "county", "district", "stationtype", "类型", "站点类型", "区县", "城市", "city") || Any("lon", "longitude", "经度"));
        // Hours and days come with the city and the place of their stations too. A list of stations has no concentrations.
        return isStations && keys.Count(k => ColumnName.Of(k).Meaning.Role == ColumnRole.Concentration) < FewPollutants ? new Bilingual("stations", "站点") : default(Bilingual?);
    }

    private static HashSet<string> Keys(ReadOnlyMemory<byte> text, char separator)
    {
        try
        {
            using var rows = TextRows.Of(text, separator, exactly: true);
            return rows.Read() ? Enumerable.Range(0, rows.FieldCount).Select(i => NameText.Key(NameText.Plain(rows.GetString(i)))).ToHashSet(StringComparer.Ordinal) : [];
        }
        catch (CsvFormatException)
        {
            return [];
        }
    }
}
