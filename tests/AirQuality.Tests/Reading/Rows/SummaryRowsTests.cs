using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>Means and totals among the rows and columns of a table are no area, no station and no day.</summary>
public sealed class SummaryRowsTests
{
    private const string Values = "8,28,51,26,0.6,44";

    [Test]
    public void AreaThatIsAMean_IsPassedOver([Values("全市平均", "全市均值", "市均值", "市区平均", "全省均值", "国控点平均", "各县（市、区）平均", "区县均值", "City Average")] string mean) =>
        Assert.That(CsvInput.Read($"区县,日期,SO2,NO2,PM10,PM2.5,CO,O3_8h\n甲县,2021-03-01,{Values}\n\"{mean}\",2021-03-01,{Values}\n").Days!.Areas.Select(a => a.Name), Is.EqualTo(new[] { "甲县" }));

    [TestCase("全市均值")]
    [TestCase("平均")]
    public void ColumnThatIsAMean_IsNoStation(string mean)
    {
        var set = CsvInput.Read($"date,hour,type,1001A,1002A,{mean}\n20210305,1,PM2.5,35,45,40\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Hours!.StationIds, Is.EqualTo(new[] { "1001A", "1002A" }));
            Assert.That(set.Report.Findings.Single().ToString(Language.Chinese), Does.Contain("合计或平均列"));
        }
    }

    [TestCase("全市")]
    [TestCase("全省")]
    public void TheWholeAmongItsParts_IsReadAndWarnedOf(string whole)
    {
        var set = CsvInput.Read("区县,日期,SO2,NO2,PM10,PM2.5,CO,O3_8h\n" + string.Concat(new[] { "甲县", "乙县", whole }.Select(a => $"{a},2021-03-01,{Values}\n")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Days!.Areas.Select(a => a.Name), Does.Contain(whole));
            Assert.That(set.Report.Findings.Where(f => f.Severity == Severity.Warning).Select(f => f.ToString(Language.Chinese)), Has.One.Contains(whole));
        }
    }

    [TestCase("甲市,平均")]
    [TestCase("甲市,月均值")]
    [TestCase(",合计")]
    [TestCase("标准限值,")]
    [TestCase("二级标准,")]
    [TestCase("同比,")]
    [TestCase("去年同期,")]
    public void RowThatIsNoDay_IsPassedOver(string row) =>
        Assert.That(CsvInput.Read($"城市,日期,SO2,NO2,PM10,PM2.5,CO,O3_8h\n甲市,2021-03-01,{Values}\n{row},{Values}\n").Report.RowsIgnored, Is.EqualTo(1));

    /// <summary>A month's mean below its days is no day either, and says so.</summary>
    [TestCase("2021-03")]
    [TestCase("2021年3月")]
    public void MonthAmongDays_IsAnError(string month) =>
        Assert.That(CsvInput.Error($"城市,日期,SO2,NO2,PM10,PM2.5,CO,O3_8h\n甲市,2021-03-02,{Values}\n甲市,{month},{Values}\n").ToString(Language.Chinese), Does.Contain("是月份"));

    [TestCase("4L", 2)]
    [TestCase("6L", 3)]
    [TestCase("<4", 2)]
    public void BelowADetectionLimit_HalfOfItIsRead(string cell, decimal value) =>
        Assert.That(CsvInput.Read($"城市,日期,SO2,NO2,PM10,PM2.5,CO,O3_8h\n甲市,2021-03-01,{cell},28,51,26,0.6,44\n").Days!.Published(Pollutant.SO2, 0)[0].Thousandths / 1000m, Is.EqualTo(value));
}
