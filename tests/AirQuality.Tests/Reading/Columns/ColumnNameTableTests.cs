using AirQuality.Reading.Columns;

namespace AirQuality.Tests.Reading.Columns;

/// <summary>What people write over columns, in both languages: each name has its meaning, and none that looks like a pollutant is passed over in silence.</summary>
public class ColumnNameTableTests
{
    private static readonly Dictionary<string, string[]> Spellings = new(StringComparer.Ordinal)
    {
        ["so2"] = ["SO2", "so2", "SO₂", "ＳＯ２", "二氧化硫", "二氧化硫(SO2)", "SO2二氧化硫", "二氧化硫（SO₂）", "sulfur dioxide", "Sulphur_Dioxide"],
        ["no2"] = ["NO2", "no2", "NO₂", "ＮＯ２", "二氧化氮", "二氧化氮(NO2)", "NO2二氧化氮", "二氧化氮（NO₂）", "nitrogen dioxide", "Nitrogen-Dioxide"],
        ["pm10"] = ["PM10", "pm10", "PM₁₀", "PM-10", "PM_10", "可吸入颗粒物", "可吸入颗粒物(PM10)", "PM10可吸入颗粒物", "ＰＭ１０", "pm 10"],
        ["pm25"] = ["PM2.5", "pm25", "PM₂.₅", "PM2_5", "pm2p5", "细颗粒物", "细颗粒物(PM2.5)", "PM2.5细颗粒物", "ＰＭ２．５", "PM 2.5"],
        ["co"] = ["CO", "co", "ＣＯ", "一氧化碳", "一氧化碳(CO)", "CO一氧化碳", "一氧化碳（CO）", "carbon monoxide", "Carbon_Monoxide", "C O"],
        ["o3"] = ["O3", "o3", "O₃", "Ｏ３", "臭氧", "臭氧(O3)", "O3臭氧", "臭氧（O₃）", "ozone", "Ozone"],
    };

    /// <summary>What is written around a pollutant, and the key of what the whole means; <c>*</c> stands for the pollutant.</summary>
    private static readonly string[][] Forms =
    [
        ["{0}", "*"], ["{0}浓度", "*"], [" {0} ", "*"], ["{0}监测值", "*"], ["{0} concentration", "*"], ["{0}质量浓度", "*"], ["{0}均值", "*"],
        ["{0}_1h", "*_1h"], ["{0}小时均值", "*_1h"], ["{0} 1小时平均", "*_1h"], ["{0} hourly", "*_1h"], ["{0}实时浓度", "*_1h"],
        ["{0}_24h", "*_24h"], ["{0}日均值", "*_24h"], ["{0}24小时滑动平均", "*_24h"], ["{0} daily mean", "*_24h"], ["{0}二十四小时平均", "*_24h"],
        ["{0}IAQI", "iaqi_*"], ["IAQI_{0}", "iaqi_*"], ["{0}分指数", "iaqi_*"], ["{0} sub index", "iaqi_*"], ["{0}空气质量分指数", "iaqi_*"],
        ["{0}_flag", "flag_*"], ["{0}数据状态", "flag_*"], ["{0}标识", "flag_*"], ["{0}有效性", "flag_*"],
        ["{0}单位", "unit_*"],
        ["{0}同比", "statistic"], ["{0}变化率", "statistic"], ["{0}月均值", "statistic"], ["{0}超标率", "statistic"], ["{0}去年同期", "statistic"], ["{0} yoy change", "statistic"],
        ["{0}排名", "rank"], ["{0} rank", "rank"],
    ];

    private static readonly string[] Odd = ["{0}修正", "{0}（校）", "新{0}", "{0}-x1", "{0}补数", "老{0}值", "{0}_B仪", "估计{0}", "{0}(甲)", "{0}标样"];

    private static readonly string[][] Others =
    [
        ["站点", "station_name"], ["监测点位", "station_name"], ["点位名称", "station_name"], ["Station Name", "station_name"], ["站点编码", "station"], ["station_id", "station"], ["StationCode", "station"], ["监测点编号", "station"],
        ["区县", "county"], ["县（市、区）", "county"], ["县市区", "county"], ["County", "county"], ["District", "county"], ["城市", "city"], ["城市名称", "city"], ["City", "city"], ["地市", "city"], ["省份", "province"], ["Province", "province"], ["乡镇", "township"], ["乡镇（街道）", "township"], ["Township", "township"], ["区域", "area"], ["地区", "area"], ["行政区划", "area"],
        ["时间", "time"], ["监测时间", "time"], ["Time", "time"], ["datetime", "time"], ["Date Time", "time"], ["时间点", "time"], ["time_point", "time"], ["日期", "date"], ["监测日期", "date"], ["Date", "date"], ["小时", "hour"], ["Hour", "hour"], ["时", "hour"], ["年", "year"], ["Year", "year"], ["月", "month"], ["Month", "month"], ["日", "day"], ["Day", "day"], ["utc_time", "time_utc"], ["世界时", "time_utc"],
        ["类型", "type"], ["污染物", "type"], ["监测项目", "type"], ["Parameter", "type"], ["Pollutant", "type"], ["数值", "value"], ["浓度", "value"], ["Value", "value"], ["监测值", "value"], ["单位", "unit"], ["Unit", "unit"], ["有效性", "flag"], ["状态", "flag"], ["QC flag", "flag"],
        ["AQI", "aqi"], ["空气质量指数", "aqi"], ["空气质量指数(AQI)", "aqi"], ["aqi指数", "aqi"], ["等级", "level"], ["空气质量等级", "level"], ["空气质量级别", "level"], ["质量等级", "level"], ["Level", "level"], ["首要污染物", "primary"], ["Primary Pollutant", "primary"], ["排名", "rank"], ["Rank", "rank"], ["综合指数", "index"], ["环境空气质量综合指数", "index"], ["O3-8h", "o3_8h"], ["O3_8h_24h", "o3_8h"], ["O3日最大8小时", "o3_8h"], ["臭氧日最大8小时滑动平均", "o3_8h"], ["O3 MDA8", "o3_8h"], ["臭氧8小时", "o3_8h"],
    ];

    [Test]
    public void NamesOfPollutantsMeanWhatTheySay([ValueSource(nameof(FormTexts))] string form)
    {
        var meaning = Forms.Single(f => f[0] == form)[1];

        Assert.That(Names().Select(n => new { Name = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, n.Spelling), Key = meaning.Replace("*", n.Pollutant, StringComparison.Ordinal) }).Where(n => Key(n.Name) != n.Key).Select(n => $"{n.Name}: {Key(n.Name)}, not {n.Key}"), Is.Empty);
    }

    [Test]
    public void UnitsInNamesAreRead([Values("{0}(μg/m³)", "{0}（ug/m3）", "{0} [µg/m³]", "{0}/μg/m3", "{0}_ug/m3", "{0}浓度（微克/立方米）", "{0} µg m-3")] string form)
    {
        Assert.That(Names().Select(n => ColumnName.Of(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, n.Spelling))).Where(n => n.Unit != ColumnUnit.Micrograms || n.Meaning.Role != ColumnRole.Concentration), Is.Empty);
    }

    [Test]
    public void NoNameThatLooksLikeAPollutantIsPassedOver([ValueSource(nameof(Odd))] string form)
    {
        Assert.That(Names().Select(n => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, n.Spelling)).Where(n => ColumnName.Of(n) is { Meaning.Role: ColumnRole.Unknown, LooksKnown: false }), Is.Empty);
    }

    [Test]
    public void NamesOfPlacesTimesAndFiguresMeanWhatTheySay() =>
        Assert.That(Others.Where(o => Key(o[0]) != o[1]).Select(o => $"{o[0]}: {Key(o[0])}, not {o[1]}"), Is.Empty);

    [Test]
    public void TheTableHasMoreThanThreeHundredNames() => Assert.That((Names().Count() * Forms.Length) + Others.Length, Is.GreaterThan(300));

    private static IEnumerable<string> FormTexts() => Forms.Select(f => f[0]);

    private static string Key(string name) => ColumnKeys.Of(ColumnName.Of(name).Meaning);

    private static IEnumerable<SpelledName> Names() => Spellings.SelectMany(s => s.Value.Select(v => new SpelledName(s.Key, v)));

    private readonly record struct SpelledName(string Pollutant, string Spelling);
}
