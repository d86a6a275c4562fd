using System.Globalization;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading;

/// <summary>Files as bureaus, crawlers and loggers leave them, in further spellings of each kind: read for what they mean, or refused.</summary>
public sealed class BureauFilesTests
{
    private const string Six = "SO2,NO2,PM10,PM2.5,CO,O3";
    private const string Values = "8,19,43,27,0.9,119";

    [TestCase("O3 MDA8")]
    [TestCase("O3日最大8h滑动平均(μg/m³)")]
    [TestCase("臭氧（8小时）浓度")]
    [TestCase("O₃_8h")]
    [TestCase("O3八小时滑动平均")]
    public void OzoneOfEightHours_InAnySpelling_IsRead(string name) =>
        Assert.That(Day($"城市,日期,SO2,NO2,PM10,PM2.5,CO,{name}\n甲市,2021-06-05,{Values}\n", Pollutant.O3), Is.EqualTo(119m));

    [TestCase("O3-8h-90per")]
    [TestCase("O3年均值")]
    public void OzoneAsAStatisticOfAPeriodAlone_IsNeverPassedOver(string name) =>
        Assert.That(CsvInput.Error($"城市,日期,SO2,NO2,PM10,PM2.5,CO,{name}\n甲市,2021-06-05,{Values}\n").Kind, Is.EqualTo(FindingKind.UnknownColumn));

    [TestCase("SO2 mg/m3,NO2 mg/m3,PM10 mg/m3,PM2.5 mg/m3,CO mg/m3,O3 mg/m3")]
    [TestCase("SO2[mg/m³],NO2[mg/m³],PM10[mg/m³],PM2.5[mg/m³],CO[mg/m³],O3[mg/m³]")]
    [TestCase("SO2（毫克/立方米）,NO2（毫克/立方米）,PM10（毫克/立方米）,PM2.5（毫克/立方米）,CO（毫克/立方米）,O3（毫克/立方米）")]
    [TestCase("SO2,NO2,PM10,PM2.5,CO,O3\n,,mg/m³,mg/m³,mg/m³,mg/m³,mg/m³,mg/m³")]
    public void Milligrams_InTheHeader_AreConverted(string header) =>
        Assert.That(Hour($"站点,时间,{header}\n甲站,2021-03-05 14:00,0.008,0.019,0.043,0.027,0.9,0.119\n", Pollutant.PM25), Is.EqualTo(27m));

    [TestCase("0.9", "year,month,day,hour,PM2.5,PM10,SO2,NO2,CO,O3,station", "0.9")]
    [TestCase("900", "year,month,day,hour,PM2.5,PM10,SO2,NO2,CO,O3,station", "0.9")]
    [TestCase("0.9", "年,月,日,时,PM2.5,PM10,SO2,NO2,CO(mg/m3),O3,站点", "0.9")]
    public void CarbonMonoxide_BesideATimeInFourColumns_IsInTheUnitOfItsValues(string co, string header, decimal expected) =>
        Assert.That(Hour(header + "\n" + string.Concat(Enumerable.Range(0, 24).Select(h => $"2021,3,5,{h},35,60,8,30,{co},80,甲\n")), Pollutant.CO), Is.EqualTo(expected));

    [TestCase("2021/3/5 1:00 PM", 13)]
    [TestCase("2021-03-05 下午1:00", 13)]
    [TestCase("2021-03-05 01:00:00 pm", 13)]
    [TestCase("2021/3/5 中午12:00", 12)]
    [TestCase("5-Mar-2021 13:00", 13)]
    [TestCase("2021-03-05T05:00:00Z", 13)]
    [TestCase("2021年3月5日13时", 13)]
    public void Hour_OfTwelveOrTwentyFour_IsTheHourMeant(string time, int hour) =>
        Assert.That(CsvInput.Read($"站点,时间,{Six}\n甲站,{time},{Values}\n").Hours!.At(Pollutant.PM25, "甲站", new LocalDateTime(2021, 3, 5, hour, 0)).Thousandths, Is.EqualTo(27_000));

    [TestCase("3/5/2021 1:00 PM")]
    [TestCase("13:00 2021-3")]
    public void Hour_OfADateNobodyCanTell_IsRefused(string time) =>
        Assert.That(CsvInput.Error($"站点,时间,{Six}\n甲站,{time},{Values}\n").Line, Is.EqualTo(2));

    [TestCase("日期,小时,监测项目,站点编号,监测值")]
    [TestCase("date,hour,parameter,site,concentration")]
    [TestCase("日期,时,污染物,测站,浓度")]
    public void RowsOfOnePollutant_AreTheStationsTheyName(string header) =>
        Assert.That(CsvInput.Read(header + "\n2021-03-05,1,PM2.5,1001A,35\n2021-03-05,1,CO,1001A,0.8\n").Hours!.StationIds, Is.EqualTo(new[] { "1001A" }));

    [TestCase($"站点,时间,{Six}\n甲站,2021-03-05 01:00,0,0,0,0,0,0\n甲站,2021-03-05 02:00,{Values}\n")]
    [TestCase("城市,日期,质量等级,AQI,PM2.5,PM10,SO2,NO2,CO,O3\n甲市,2021-06-05,无数据,0,0,0,0,0,0,0\n甲市,2021-06-06,良,81,45,112,8,30,0.9,120\n")]
    public void ARowOfZeros_IsMissingAndSaid(string text) => Assert.That(CsvInput.Read(text).Report.Counts[FindingKind.ZeroRow], Is.EqualTo(1));

    [TestCase("保定", "保定市")]
    [TestCase("望都县", "望 都 县")]
    [TestCase("望都", "望都县")]
    public void TwoSpellingsOfAName_AreSaid(string one, string other) =>
        Assert.That(CsvInput.Read($"区县,日期,{Six}\n{one},2021-06-01,{Values}\n{other},2021-06-02,{Values}\n").Report.Counts, Does.ContainKey(FindingKind.NearlyEqualNames));

    [TestCase("甲市\u3000")]
    [TestCase(" 甲市")]
    [TestCase("甲市\u00A0")]
    public void BlanksAroundAName_AreNoPartOfIt(string name) =>
        Assert.That(CsvInput.Read($"城市,日期,{Six}\n甲市,2021-06-01,{Values}\n{name},2021-06-02,{Values}\n").Days!.Areas.Select(a => a.Name), Is.EqualTo(new[] { "甲市" }));

    [TestCase("城市,监测点,日期")]
    [TestCase("city,site,date")]
    [TestCase("城市,点位名称,日期")]
    public void PointsWithinACity_AreThePoints(string header) =>
        Assert.That(CsvInput.Read($"{header},{Six}\n甲市,一号站,2021-06-05,{Values}\n甲市,二号站,2021-06-05,{Values}\n").Days!.Areas.Select(a => a.Name), Is.EqualTo(new[] { "一号站", "二号站" }));

    [TestCase("城市,日期", "2021-06-0{0} {1}:00:00")]
    [TestCase("area,date", "2021/6/{0} {1}:00")]
    public void HoursUnderADate_AreHours(string header, string stamp) =>
        Assert.That(CsvInput.Read($"{header},{Six}\n" + string.Concat(Enumerable.Range(0, 72).Select(h => $"甲市,{string.Format(CultureInfo.InvariantCulture, stamp, 1 + (h / 24), h % 24)},{Values}\n"))).Hours, Is.Not.Null);

    [TestCase("监测站点编号,监测站点名称,时间", "1001A,万寿西宫")]
    [TestCase("站点名称,站点编码,监测时间", "万寿西宫,1001A")]
    public void CodeAndNameOfAStation_AreOneStation(string header, string names) =>
        Assert.That(CsvInput.Read($"{header},{Six}\n{names},2021-03-05 14:00,{Values}\n").Hours!.StationIds, Is.EqualTo(new[] { "1001A" }));

    [TestCase("城市名称,监测时间")]
    [TestCase("city,time")]
    public void HoursOfCities_AreRead(string header) =>
        Assert.That(CsvInput.Read($"{header},{Six}\n甲市,2021-03-05 14:00,{Values}\n").Hours!.StationIds, Is.EqualTo(new[] { "甲市" }));

    [TestCase("站点,时间,项目,值,单位\n1001A,2021-03-05 14:00,CO,0.9,mg/m³\n")]
    [TestCase("location,datetime,parameter,value,unit\n1001A,2021-03-05T14:00:00+08:00,co,900,µg/m³\n")]
    public void RowsWithAUnitEach_AreInThatUnit(string text) => Assert.That(Hour(text, Pollutant.CO), Is.EqualTo(0.9m));

    /// <summary>An hour under a name that is not known must not pass as its day.</summary>
    [TestCase("时段", "0-1时")]
    [TestCase("监测时段", "00:00~01:00")]
    [TestCase("hour ending", "1")]
    public void HourUnderAnotherName_IsNeverADay(string name, string hour) =>
        Assert.That(CsvInput.Error($"站点,日期,{name},{Six}\n一号站,2021-03-05,{hour},{Values}\n").Kind, Is.EqualTo(FindingKind.UnknownColumn));

    /// <summary>What databases make of a date: midnight of it. Ozone of eight hours and none of one says that it is one.</summary>
    [Test]
    public void MidnightsBesideOzoneOfEightHours_AreDays() =>
        Assert.That(CsvInput.Read("TimePoint,Area,SO2,NO2,PM10,PM2_5,CO,O3_8h\n" + string.Concat(Enumerable.Range(1, 3).Select(d => $"2021-03-0{d} 00:00:00,甲市,{Values}\n"))).Days!.DayCount, Is.EqualTo(3));

    [TestCase("Site,Parameter,Date (LST),Year,Month,Day,Hour,Value,Unit,QC Name\nBeijing,PM2.5,2015-03-05 01:00,2015,3,5,1,27,µg/m³,Valid\nBeijing,PM2.5,2015-03-05 02:00,2015,3,5,2,985,µg/m³,Invalid\n")]
    [TestCase("DATE,HOUR,STATION,CO,FSP,NO2,O3,RSP,SO2\n2021-03-05,1,CENTRAL,0.6,27,55,44,41,6\n")]
    public void FilesOfNeighbours_AreRead(string text) => Assert.That(Hour(text, Pollutant.PM25), Is.EqualTo(27m));

    [TestCase("44352")]
    [TestCase("20210605")]
    [TestCase("2021年6月5日")]
    [TestCase("2021.6.5")]
    public void Dates_AsProgramsLeaveThem_AreDays(string date) => Assert.That(CsvInput.Read($"城市,日期,{Six}\n甲市,{date},{Values}\n").Days!.FirstDay, Is.EqualTo(new LocalDate(2021, 6, 5)));

    [TestCase("PM2.5浓度/(μg/m³)")]
    [TestCase("PM2.5/μg·m-3")]
    [TestCase("PM2.5 [µg m⁻³]")]
    [TestCase("PM25_ugm3")]
    [TestCase("PM2.5均值（微克/立方米）")]
    public void UnitsJoinedToNames_AreRead(string name) => Assert.That(Day($"城市,日期,SO2,NO2,PM10,{name},CO,O3\n甲市,2021-06-05,{Values}\n", Pollutant.PM25), Is.EqualTo(27m));

    [TestCase("00:00")]
    [TestCase("12:00")]
    public void OneHourADayThroughout_IsSaid(string hour) =>
        Assert.That(CsvInput.Read($"站点,时间,{Six}\n" + string.Concat(Enumerable.Range(1, 28).Select(d => $"甲站,2021-06-{d:00} {hour},8,19,43,{20 + d},0.9,119\n"))).Report.Counts, Does.ContainKey(FindingKind.OneHourADay));

    /// <summary>Six statistics of a month beside an index or a place, the month written as whatever a spreadsheet makes of it.</summary>
    [Test]
    public void TableOfMonths_IsNeverReadAsDays(
        [Values("城市,日期,SO2,NO2,PM10,PM2.5,CO,O3,综合指数,排名", "区县,时间,SO2,NO2,PM10,PM2.5,CO,O3_8h,综合指数,名次", "area,date,so2,no2,pm10,pm25,co,o3_8h,index,rank", "city,date,SO2,NO2,PM10,PM2.5,CO,O3,Composite Index,Ranking", "county,date,SO2,NO2,PM10,PM2.5,CO,O3-8h,AQCI,Rank", "县区,月份,二氧化硫,二氧化氮,PM10,PM2.5,一氧化碳,臭氧,空气质量综合指数,排序", "城市,日期,SO2,NO2,PM10,PM2.5,CO,O3,优良天数,优良率")] string header,
        [Values("2019-08-01", "2019年8月", "2019/8/1", "2019-08", "43678", "8月", "2019年8月份", "2019-08-01 00:00:00", "201908", "Aug-19", "2019.8")] string month)
    {
        var set = CsvInput.Read($"{header}\n清城区,{month},8,19,43,27,1.0,119,2.98,5\n清新区,{month},9,20,44,28,1.0,120,3.10,6\n", new ReadOptions { Lenient = true });
        Assert.That((set.Days?.DayCount ?? 0) + (set.Hours?.DayCount ?? 0), Is.Zero);
    }

    [TestCase("2026-03-02~2026-03-08", "2026-03-09~2026-03-15")]
    [TestCase("2026.3.2-3.8", "2026.3.9-3.15")]
    [TestCase("3月2日-3月8日", "3月9日-3月15日")]
    [TestCase("2026年3月第1周", "2026年3月第2周")]
    [TestCase("第10周", "第11周")]
    public void TableOfWeeks_IsToldAsOne(string first, string second)
    {
        var finding = CsvInput.Error($"区县,日期,{Six}\n甲县,{first},{Values}\n甲县,{second},{Values}\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.Kind, Is.EqualTo(FindingKind.TableOfMonths));
            Assert.That(finding.ToString(Language.English), Does.Contain("weeks or other spans of days").And.Contain("--published"));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain("周或其他时段").And.Contain("--published"));
        }
    }

    [TestCase("21-06-24", "21-06-25")]
    [TestCase("2021-06-24", "2021-06-25")]
    public void DayWithDashes_IsNoSpan(string first, string second) => Assert.That(CsvInput.Read($"城市,日期,{Six}\n甲市,{first},{Values}\n甲市,{second},{Values}\n").Days!.DayCount, Is.EqualTo(2));

    [TestCase("／")]
    [TestCase("—")]
    [TestCase("–")]
    [TestCase("－－")]
    [TestCase("──")]
    public void DashOfAnyKind_IsAMissingValue(string mark) => Assert.That(CsvInput.Read($"区县,日期,PM2.5,PM10\n甲县,2025-05-01,{mark},51\n").Report.Counts[FindingKind.MissingCode], Is.EqualTo(1));

    [Test]
    public void BlankBelowAMergedName_IsRefusedWithWhatToDo()
    {
        var finding = CsvInput.Error($"区县,日期,{Six}\n甲县,2025-05-01,{Values}\n,2025-05-02,{Values}\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.ToString(Language.English), Does.Contain("write the area into each of its rows"));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain("请在其每一行填写区域"));
        }
    }

    [Test]
    public void SpanAboveATableWithoutDates_IsRefusedWithWhatToDo()
    {
        var finding = CsvInput.Error($"甲市环境空气质量日报（2025年5月1日至3日）,,,,,,\n区县,{Six}\n甲县,{Values}\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.ToString(Language.English), Does.Contain("2025年5月1日").And.Contain("a column of its own"));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain("请另列“日期”一列"));
        }
    }

    [TestCase("CO-95per", "co")]
    [TestCase("O3-8h-90per", "o3_8h")]
    public void ColumnThatIsNotRead_IsOfferedAsItsOwnPollutant(string name, string key) =>
        Assert.That(CsvInput.Error($"区县,日期,PM2.5,{name}\n甲县,2025-05-01,26,44\n").ToString(Language.English), Does.Contain($"--map \"{name}={key}\""));

    [TestCase("PM2.5,,PM10,", ",,今年,去年,今年,去年", "26,30,51,60")]
    [TestCase("PM2.5,,PM10,", ",,去年,今年,去年,今年", "30,26,60,51")]
    [TestCase("PM2.5,,PM10,", ",,今日,昨日,今日,昨日", "26,30,51,60")]
    public void OtherYearsAndDaysBelowAName_AreNeverItsValue(string names, string parts, string values)
    {
        var days = CsvInput.Read($"区县,日期,{names}\n{parts}\n甲县,2025-05-02,{values}\n").Days!;
        Assert.That(new[] { Value(days.Published(Pollutant.PM25, 0)), Value(days.Published(Pollutant.PM10, 0)) }, Is.EqualTo(new decimal?[] { 26, 51 }));
    }

    private static decimal? Day(string text, Pollutant pollutant) => CsvInput.Read(text).Days is { } days ? Value(days.Published(pollutant, 0)) : null;

    private static decimal? Hour(string text, Pollutant pollutant) => CsvInput.Read(text).Hours is { } hours ? Value(hours.Hours(pollutant, 0)) : null;

    private static decimal? Value(ReadOnlySpan<Concentration> series)
    {
        foreach (var value in series)
            if (!value.IsMissing)
                return value.Thousandths / 1000m;
        return null;
    }
}
