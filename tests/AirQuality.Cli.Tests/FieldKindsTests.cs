using System.Globalization;

namespace AirQuality.Cli.Tests;

/// <summary>Kinds of files and questions that stations, levels, periods and practice decide, each in further spellings; those of headers and cells are in BureauFilesTests.</summary>
public sealed class FieldKindsTests : CliFixture
{
    private const string Stations = "station,name,kind,county,city,province";

    /// <summary>Index values where concentrations should be: CO of a day is 0.2 to 3 mg/m³ and never above SO2 most of the time.</summary>
    [TestCase("城市,日期,PM2.5,PM10,O3,NO2,SO2,CO", "甲市,2021-06-0{0},152,80,30,20,12,{1}", 9)]
    [TestCase("station,time,pm25,pm10,o3,no2,so2,co", "A,2021-06-05 0{0}:00,152,80,30,20,16,{1}", 8)]
    [TestCase("date, pm25, pm10, o3, no2, so2, co", "2021/6/{0}, 152, 80, 30, 20, 3, {1}", 7)]
    public void IndexValues_UnderNamesOfConcentrations_AreNamed(string header, string row, int co)
    {
        var file = Write("beijing-air-quality.csv", [header, .. Enumerable.Range(1, 9).Select(i => string.Format(CultureInfo.InvariantCulture, row, i, co + (i % 3)))]);
        Assert.That(Found(file), Does.Contain("指数值"));
    }

    /// <summary>Two of four stations give way to two others in the middle: each day has four of four.</summary>
    [TestCase("投运日期,撤销日期")]
    [TestCase("开始日期,结束日期")]
    [TestCase("Start Date,End Date")]
    public void Stations_ReplacedWithinThePeriod_LeaveEveryDayValid(string dates)
    {
        var stations = Write(
            "stations.csv",
            $"站点编码,站点名称,区县,{dates}",
            "A1,一,甲区,,",
            "A2,二,甲区,,",
            "A3,三,甲区,,2025-06-15",
            "A4,四,甲区,2010/1/1,2025年6月15日",
            "B3,五,甲区,2025-06-16,",
            "B4,六,甲区,2025/6/16,");
        var hours = Write("hours.csv", [Hourly, .. new[] { "A1", "A2" }.SelectMany(s => Hours(s, "2025-06-14", 4, 26)), .. new[] { "A3", "A4" }.SelectMany(s => Hours(s, "2025-06-14", 2, 26)), .. new[] { "B3", "B4" }.SelectMany(s => Hours(s, "2025-06-16", 2, 26))]);
        Assert.That(Assessed(hours, "2025-06-14..2025-06-17", "--stations", stations)["valid_days"], Is.EqualTo("4"));
    }

    /// <summary>Days of counties become those of a city only by a stations file, and never those of stations.</summary>
    [TestCase("--level city", "30.0")]
    [TestCase("-l province", "30.0")]
    [TestCase("--level county --area 甲县", "20.0")]
    public void Level_OfDays_IsWhatIsAskedFor(string level, string pm25)
    {
        var days = Write("days.csv", [Observed, .. Days("甲县", "2025-05-01", 31, 20), .. Days("乙县", "2025-05-01", 31, 40)]);
        var stations = Write("stations.csv", Stations, "1,a,urban,甲县,某市,某省", "2,b,urban,乙县,某市,某省");
        Assert.That(Assessed(days, "2025-05", ["--stations", stations, .. level.Split(' ')])["pm25"], Is.EqualTo(pm25));
    }

    [TestCase("city")]
    [TestCase("province")]
    [TestCase("station")]
    public void Level_ThatDaysCannotBeTakenTo_IsRefused(string level)
    {
        var outcome = Run("rank", Write("days.csv", [Observed.Replace("area", "区县", StringComparison.Ordinal), .. Days("甲县", "2025-05-01", 31, 20)]), "--period", "2025-05", "--level", level, "--csv", "--lang", "zh");
        Assert.That(outcome.Code, Is.Not.Zero);
        Assert.That(outcome.Err, Does.Match("级|--level"));
    }

    /// <summary>CO cut to whole milligrams, before or after the mean of the day was taken.</summary>
    [TestCase("城市,日期,SO2,NO2,PM10,PM2.5,一氧化碳,O3", "甲市,2021-06-{0:00},8,30,60,35,{1},90", 3)]
    [TestCase("站点,时间,SO2,NO2,PM10,PM2.5,CO(mg/m³),O3", "甲站,2021-06-{0:00} 08:00,8,30,60,35,{1},90", 4)]
    [TestCase("area,date,so2,no2,pm10,pm25,co,o3_8h", "A,2021-06-{0:00},8,30,60,35,{1}.0,90", 2)]
    public void CarbonMonoxide_CutToWholeMilligrams_IsSaid(string header, string row, int oneIn)
    {
        var file = Write("days.csv", [header, .. Enumerable.Range(1, 28).Select(i => string.Format(CultureInfo.InvariantCulture, row, i, i % (oneIn + 1) == 0 ? 1 : 0))]);
        Assert.That(Found(file), Does.Match("CO.*(为零|整数)"));
    }

    /// <summary>From 2022 the national feed publishes an hour without all six only above 100; in 2020 it made the AQI from what there was.</summary>
    [TestCase("2023-03-01 16:00", "8,30,,70,0.6,80", "")]
    [TestCase("2023-03-01 16:00", "8,30,160,70,0.6,", "105")]
    [TestCase("2022-07-01 09:00", ",30,90,40,0.6,80", "")]
    [TestCase("2020-04-07 09:00", ",30,90,40,0.6,80", "70")]
    public void Hour_WithoutAllSix_HasAnAqiAsTheFeedDoes(string time, string values, string aqi)
    {
        var outcome = Run("hourly", Write("hours.csv", "station,time,so2,no2,pm10,pm25,co,o3", $"1034A,{time},{values}"), "--latest", "--csv");
        Assert.That(Row(outcome)["aqi"], Is.EqualTo(aqi), outcome.Err);
    }

    /// <summary>A file of the nation and a list of one's own stations: theirs are read strictly, the others are counted.</summary>
    [TestCase("date,hour,type,1001A,1002A,1003A", "20210305,{0},PM2.5,26,37,28")]
    [TestCase("time,station,pm25", "2021-03-05 {0:00}:00,1002A,37|2021-03-05 {0:00}:00,1003A,90")]
    [TestCase("监测时间,站点编码,监测项目,监测值", "2021-03-05 {0:00}:00,1002A,PM2.5,37|2021-03-05 {0:00}:00,1001A,PM2.5,20")]
    public void FileOfTheNation_WithAListOfOnesOwn_IsReadForThose(string header, string rows)
    {
        var file = Write("china_sites_20210305.csv", [header, .. Enumerable.Range(0, 24).SelectMany(h => string.Format(CultureInfo.InvariantCulture, rows, h).Split('|'))]);
        var stations = Write("stations.csv", Stations, "1002A,乙站,urban,甲县,甲市,某省");
        var outcome = Run("hourly", file, "--stations", stations, "--csv", "--latest");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(Row(outcome)["pm25"], Is.EqualTo("37"));
        Assert.That(Run("check", file, "--stations", stations, "--lang", "zh").Out, Does.Match("提示: .*站点文件中的站点").And.Not.Contain("错误:"));
    }

    /// <summary>What bureaus call stations that do not count for the city, and those that do.</summary>
    [TestCase("对照站")]
    [TestCase("区域背景点")]
    [TestCase("路边站")]
    [TestCase("污染监控点")]
    [TestCase("清洁对照")]
    public void Kind_ThatDoesNotCount_IsLeftOutOfTheCity(string kind) => Assert.That(OfTwo("趋势点", kind), Is.EqualTo("60"));

    [TestCase("省控")]
    [TestCase("市控点")]
    [TestCase("县控")]
    public void Kind_ThatSaysWhoRunsIt_CountsAndIsSaid(string kind)
    {
        Assert.That(OfTwo(kind, "清洁对照点"), Is.EqualTo("60"));
        Assert.That(Run("check", PathOf("hours.csv"), "--stations", PathOf("stations.csv"), "--lang", "zh").Out, Does.Contain(kind));
    }

    /// <summary>The latest hour of the data, whatever their layout.</summary>
    [TestCase("station,time,pm25", "1158A,2023-03-01T15:00,60", "1108A,2023-03-01T16:00,166", "1158A,2023-03-01T16:00,70")]
    [TestCase("date,hour,type,1158A,1108A", "20230301,15,PM2.5,60,61", "20230301,16,PM2.5,70,166")]
    [TestCase("timepoint,stationcode,positionname,pm2_5", "2023-03-01T16:00:00,1158A,甲,70", "2023-03-01T16:00:00,1108A,乙,166")]
    public void Latest_PrintsOneRowAStation(params string[] lines)
    {
        var outcome = Run("hourly", Write("2023-03-01T16.csv", lines), "--latest", "--csv");
        Assert.That(outcome.Lines.Skip(1).Select(l => l.Split(',')[0]).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "1108A", "1158A" }), outcome.Err);
    }

    /// <summary>Composite indices by hand: each statistic divided by its limit of 2012 (60, 40, 70, 35, 4, 160), to two decimals half to even, and summed.</summary>
    [TestCase("9", "22", "70", "38", "1.2", "160", "4.09")] // 0.15 + 0.55 + 1.00 + 1.09 + 0.30 + 1.00
    [TestCase("30", "40", "35", "14", "2.0", "80", "3.40")] // 0.50 + 1.00 + 0.50 + 0.40 + 0.50 + 0.50
    [TestCase("6", "10", "28", "7", "0.4", "48", "1.35")] // 0.10 + 0.25 + 0.40 + 0.20 + 0.10 + 0.30
    public void IndexOfABulletin_FollowsFromItsSixStatistics(string so2, string no2, string pm10, string pm25, string co, string o3, string index)
    {
        var outcome = Run("index", "--so2", so2, "--no2", no2, "--pm10", pm10, "--pm25", pm25, "--co", co, "--o3", o3, "--scheme", "classic", "--standard", "2012", "--csv");
        Assert.That(outcome.Out, Does.Contain(index), outcome.Err);
    }

    /// <summary>Data that begin within the period do not make it valid, however clean they are.</summary>
    [TestCase("2025-04-10", "2025-06-30", "2025-Q2")]
    [TestCase("2025-05-08", "2025-05-31", "2025-05")]
    [TestCase("2025-02-01", "2025-12-31", "2025")]
    public void AreaThatBeganWithinThePeriod_HasNoPlaceAndAReason(string from, string to, string period)
    {
        var (first, last) = (NodaTime.Text.LocalDatePattern.Iso.Parse(from).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(to).Value);
        var whole = period switch { "2025" => "2025-01-01", "2025-Q2" => "2025-04-01", _ => "2025-05-01" };
        var all = NodaTime.Period.DaysBetween(NodaTime.Text.LocalDatePattern.Iso.Parse(whole).Value, last) + 1;
        var file = Write("days.csv", [Observed, .. Days("甲县", from, NodaTime.Period.DaysBetween(first, last) + 1, 26), .. Days("乙县", whole, all, 36)]);
        var rows = Rows(Run("rank", file, "--period", period, "--by", "pm25", "--csv", "--lang", "zh"));
        Assert.That(rows.Select(r => (r["rank"], r["area"])), Is.EqualTo(new[] { ("1", "乙县"), (string.Empty, "甲县") }));
        Assert.That(rows[1]["note"], Does.Contain("有效"));
    }

    /// <summary>Of 17 means of eight hours 14 are needed, and fewer do only where one exceeds 160.</summary>
    [TestCase(8, 161, "161")]
    [TestCase(8, 160, "")]
    [TestCase(5, 150, "150")]
    [TestCase(12, 200, "200")]
    public void OzoneOfTooFewWindows_CountsOnlyAbove160(int firstHour, int value, string expected)
    {
        var file = Write("hours.csv", ["station,time,o3,pm25", .. Enumerable.Range(1, 23).Select(h => string.Create(CultureInfo.InvariantCulture, $"甲站,2021-07-05 {h:00}:00,{(h < firstHour ? "" : value)},26"))]);
        Assert.That(Row(Run("daily", file, "--csv"))["o3_8h"], Is.EqualTo(expected));
    }

    /// <summary>The span of each station is told, and what to do next, so that a late start is seen before a ranking is.</summary>
    [Test]
    public void Check_TellsTheSpanOfEachAreaAndWhatToDoNext([Values("zh", "en")] string language)
    {
        var file = Write("days.csv", [Observed, .. Days("甲县", "2025-02-10", 50, 26), .. Days("乙县", "2025-01-01", 90, 36)]);
        var page = Run("check", file, "--lang", language).Out;
        Assert.That(page, Does.Match("甲县 +2025-02-10 +2025-03-31 +90 +50 +55.6%").And.Contain(language == "zh" ? "下一步" : "Next"));
    }

    [Test]
    public void Check_Spans_ListsEveryStationForMachines()
    {
        var file = Write("hours.csv", [Hourly, .. Hours("A", "2025-02-10", 2, 26), .. Hours("B", "2025-02-11", 1, 26)]);
        Assert.That(Run("check", file, "--spans", "--csv").Lines, Is.EqualTo(new[] { "station,first_day,last_day,days,days_with_values,share_of_values", "A,2025-02-10,2025-02-11,2,2,1", "B,2025-02-11,2025-02-11,2,1,0.5" }));
    }

    private string OfTwo(string counting, string other)
    {
        var stations = Write("stations.csv", "站点编码,站点名称,类型,区县,城市", $"1001A,甲,{counting},甲县,甲市", $"1002A,乙,{other},甲县,甲市");
        var hours = Write("hours.csv", [Hourly, .. Hours("1001A", "2021-03-05", 1, 60), .. Hours("1002A", "2021-03-05", 1, 12)]);
        return Row(Run("daily", hours, "--stations", stations, "--level", "city", "--csv"))["pm25"];
    }

    private static Dictionary<string, string> Assessed(string file, string period, params string[] further) =>
        Row(Run(["assess", file, "--period", period, .. further, "--csv"]));

    private static string Found(string file)
    {
        var outcome = Run("check", file, "--lang", "zh");
        return outcome.Out + outcome.Err;
    }

    private static Dictionary<string, string> Row(Outcome outcome)
    {
        var rows = Rows(outcome);
        Assert.That(rows, Has.Count.EqualTo(1), outcome.Out + outcome.Err);
        return rows[0];
    }

    private static List<Dictionary<string, string>> Rows(Outcome outcome) =>
        [.. outcome.Lines.Skip(1).Select(l => outcome.Header.Split(',').Zip(l.Split(',')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
}
