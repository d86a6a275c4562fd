using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>Daily reports with one table a day: the date stands above the table and in no row.</summary>
[TestFixture]
public sealed class TitleDateTests
{
    private const string Table = "区县,SO2,NO2,PM10,PM2.5,CO,O3-8h,AQI\n甲县,6,20,80,35,0.8,120,72\n乙县,7,22,90,45,0.9,130,79\n";

    [TestCase("2026年10月5日全市环境空气质量日报")]
    [TestCase("全市环境空气质量日报（2026-10-05）")]
    [TestCase("全市空气质量状况 2026/10/5")]
    [TestCase("日期：2026年10月5日")]
    [TestCase("２０２６年１０月５日空气质量日报")]
    [TestCase("空气质量日报（2026年10月5日，制表日期：2026年10月6日）")]
    [TestCase("2026年10月5日空气质量日报（2026年10月6日发布）")]
    [TestCase("全市空气质量日报\n单位：μg/m³（CO为mg/m³）,2026年10月5日")]
    [TestCase("2026年10月5日空气质量日报\n单位：μg/m³（CO为mg/m³）,,制表日期：2026-10-06")]
    public void DateOfADailyReport_IsThatOfItsRows(string titles)
    {
        var set = CsvInput.Read(titles + "\n" + Table);
        Assert.That(set.Days!.FirstDay, Is.EqualTo(new LocalDate(2026, 10, 5)));
        Assert.That(set.Days.DayCount, Is.EqualTo(1));
        Assert.That(set.Days.Published(Pollutant.PM25, 1)[0].Value, Is.EqualTo(45));
    }

    /// <summary>What was assumed is told, in both languages.</summary>
    [Test]
    public void DateOfADailyReport_IsTold()
    {
        var told = CsvInput.Read("2026年10月5日空气质量日报\n" + Table).Report.Findings.Where(f => f.Kind == FindingKind.ReadAs).ToList();
        Assert.That(told.Select(f => f.ToString(Language.Chinese)), Has.Some.Contains("各行按表格上方的日期2026-10-05读取"));
        Assert.That(told.Select(f => f.ToString(Language.English)), Has.Some.Contains("the rows are read as those of 2026-10-05, the date above the table"));
    }

    [TestCase("2026年10月1日至7日空气质量日报")]
    [TestCase("2026年10月1日—10月7日空气质量日报")]
    [TestCase("2026年10月5日14时空气质量")]
    [TestCase("2026-10-05 14:00 空气质量")]
    [TestCase("截至2026年10月5日各县累计")]
    [TestCase("2026年10月6日发布昨日空气质量")]
    [TestCase("空气质量日报（2026年10月6日发布）")]
    [TestCase("2026年9月空气质量，2026年10月5日")]
    [TestCase("1-10月空气质量\n2026年10月5日")]
    [TestCase("制表日期：2026年10月5日")]
    [TestCase("空气质量日报,制表日期,2026-10-06")]
    [TestCase("空气质量日报,报告日期：2026-10-06")]
    [TestCase("空气质量日报,2026-10-01,至,2026-10-07")]
    [TestCase("2026年10月5日空气质量日报\n2026年10月6日空气质量日报")]
    [TestCase("2026年13月5日空气质量日报")]
    [TestCase("2026年10月6日空气质量预报")]
    public void DateThatMayBeOfSomethingElse_IsNotTaken(string titles) => Assert.That(CsvInput.Error(titles + "\n" + Table).Kind, Is.EqualTo(FindingKind.UnknownHeader));

    /// <summary>Without an AQI nothing but the title says that the figures are of a day; places, indices and shares of days are none of a day's.</summary>
    [TestCase("2026年10月5日空气质量日报", "区县,PM2.5,PM10", true)]
    [TestCase("2026年10月5日全市空气质量", "区县,PM2.5,PM10", false)]
    [TestCase("2026年10月5日空气质量日报", "区县,PM2.5,排名", false)]
    [TestCase("2026年10月5日空气质量日报", "区县,PM2.5,综合指数", false)]
    public void TableWithoutAqi_IsOfADayWhereItSaysSo(string title, string header, bool isRead)
    {
        var text = $"{title},,\n{header}\n甲县,35,3\n";
        if (isRead)
            Assert.That(CsvInput.Read(text).Days!.FirstDay, Is.EqualTo(new LocalDate(2026, 10, 5)));
        else
            Assert.That(CsvInput.Error(text).Kind, Is.EqualTo(FindingKind.UnknownHeader));
    }

    /// <summary>Notes and a repeated header below the rows are no areas, although no date tells them from data.</summary>
    [Test]
    public void NotesBelowTheRows_AreNoAreas()
    {
        var set = CsvInput.Read("2026年10月5日空气质量日报\n" + Table + "注：数据为实时审核数据,,,,,,,\n区县,SO2,NO2,PM10,PM2.5,CO,O3-8h,AQI\n,,,,,,,\n");
        Assert.That(set.Days!.Areas.Select(a => a.Name), Is.EqualTo(new[] { "甲县", "乙县" }));
        Assert.That(set.Report.RowsUsed, Is.EqualTo(2));
    }

    /// <summary>A column of dates is what counts; the title may be of another day.</summary>
    [Test]
    public void ColumnOfDates_GoesBeforeTheTitle() =>
        Assert.That(CsvInput.Read("2026年10月6日空气质量日报\n区县,日期,PM2.5,AQI\n甲县,2026-10-05,35,50\n").Days!.FirstDay, Is.EqualTo(new LocalDate(2026, 10, 5)));
}
