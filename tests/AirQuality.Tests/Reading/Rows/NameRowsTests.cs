using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading.Rows;

/// <summary>Names of columns in several rows, as merged cells of the official daily and hourly reports leave them in text.</summary>
public sealed class NameRowsTests
{
    // The columns of HJ 633: a group over all, each pollutant with its averaging, 浓度 and 分指数 below it.
    private const string OfficialDay =
        "城市,日期,污染物浓度及空气质量分指数（IAQI）,,,,,,,,,,,,空气质量指数（AQI）,首要污染物,空气质量指数级别,空气质量指数类别,\n" +
        ",,二氧化硫（SO2）24小时平均,,二氧化氮（NO2）24小时平均,,颗粒物（粒径小于等于10μm）24小时平均,,一氧化碳（CO）24小时平均,,臭氧（O3）最大8小时滑动平均,,颗粒物（粒径小于等于2.5μm）24小时平均,,,,,类别,颜色\n" +
        ",,浓度/（μg/m3）,分指数,浓度/（μg/m3）,分指数,浓度/（μg/m3）,分指数,浓度/（mg/m3）,分指数,浓度/（μg/m3）,分指数,浓度/（μg/m3）,分指数,,,,,\n" +
        "甲县,2025-05-01,7,7,28,35,51,51,0.6,15,44,22,26,38,51,PM10,二级,良,黄色\n" +
        "乙县,2025-05-01,8,8,30,38,40,40,0.7,18,46,23,28,40,40,--,一级,优,绿色\n";

    private static readonly Dictionary<Pollutant, decimal?> First = new() { [Pollutant.SO2] = 7, [Pollutant.NO2] = 28, [Pollutant.PM10] = 51, [Pollutant.PM25] = 26, [Pollutant.CO] = 0.6m, [Pollutant.O3] = 44 };

    [Test]
    public void OfficialDays_TakeTheConcentrationsAndPassTheIndicesOver()
    {
        var set = CsvInput.Read(OfficialDay);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(set, "甲县"), Is.EquivalentTo(First));
            Assert.That(set.Report.Columns.Where(c => c.Use == "value").Select(c => c.Unit), Is.EqualTo(new[] { "µg/m³", "µg/m³", "µg/m³", "mg/m³", "µg/m³", "µg/m³" }));
            Assert.That(set.Report.Columns.Where(c => c.Meaning.StartsWith("iaqi", StringComparison.Ordinal)).Select(c => c.Use), Is.EqualTo(Enumerable.Repeat("check", 6)));
            Assert.That(set.Report.Rows, Is.EqualTo(2));
        }
    }

    [TestCase("城市,日期,监测数据,,,,,\n,,SO2,NO2,PM10,CO,O3_8h,PM2.5\n,,24小时平均,24小时平均,24小时平均,24小时平均,最大8小时平均,24小时平均\n")]
    [TestCase("城市,日期,监测数据,,,,,\n,,SO2,NO2,PM10,CO,O3_8h,PM2.5\n,,24小时平均,24小时平均,24小时平均,24小时平均,最大8小时平均,24小时平均\n,,μg/m³,μg/m³,μg/m³,mg/m³,μg/m³,μg/m³\n")]
    [TestCase("城市,日期,浓度,,,,,\n,,SO2,NO2,PM10,CO,O3_8h,PM2.5\n,,μg/m³,μg/m³,μg/m³,mg/m³,μg/m³,μg/m³\n")]
    [TestCase("某县空气质量日报,,,,,,,\n城市,日期,SO2,NO2,PM10,CO,O3,PM2.5\n,,日均值,日均值,日均值,日均值,日最大8小时,日均值\n")]
    public void OtherBands_AreReadToo(string header)
    {
        var set = CsvInput.Read(header + "甲县,2025-05-01,7,28,51,0.6,44,26\n");
        Assert.That(Values(set, "甲县"), Is.EquivalentTo(First));
    }

    [Test]
    public void IndexBelowItsPollutant_IsNeverAConcentration()
    {
        // Without the concentrations there is nothing to read, whichever row says 分指数.
        const string Text = "城市,日期,SO2,,PM2.5,\n,,24小时平均,,24小时平均,\n,,分指数,级别,分指数,级别\n甲县,2025-05-02,7,优,38,优\n";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CsvInput.Error(Text).Kind, Is.EqualTo(FindingKind.UnknownHeader));
            Assert.That(CsvInput.Read(Text, new ReadOptions { Lenient = true }).Report.ValuesStored, Is.Zero);
        }
    }

    [Test]
    public void Hours_AreToldFromTheMeansOf24Hours()
    {
        var set = CsvInput.Read("监测点位,时间,监测项目,,,\n,,PM2.5,,O3,\n,,1小时平均,24小时滑动平均,1小时平均,8小时滑动平均\n一中,2025-05-01 08:00,30,33,80,70\n");
        var hour = 7; // the hour that ends at 08:00
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Hours!.Hours(Pollutant.PM25, 0)[hour], Is.EqualTo(Concentration.FromThousandths(30_000)));
            Assert.That(set.Hours.Hours(Pollutant.O3, 0)[hour], Is.EqualTo(Concentration.FromThousandths(80_000)));
        }
    }

    [Test]
    public void RepeatedBand_IsPassedOver()
    {
        var lines = OfficialDay.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var set = CsvInput.Read(string.Join('\n', lines.Take(4).Concat(lines.Take(3)).Concat(lines.Skip(4))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(set.Report.RowsUsed, Is.EqualTo(2));
            Assert.That(set.Report.RowsIgnored, Is.EqualTo(3));
        }
    }

    [Test]
    public void BandWithoutADate_IsRefusedWithAllItSays()
    {
        var finding = CsvInput.Error(OfficialDay.Replace("日期", string.Empty, StringComparison.Ordinal));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.ToString(Language.English), Does.Contain("no column of date").And.Contain("names in 3 rows"));
            Assert.That(finding.ToString(Language.Chinese), Does.Contain("缺少日期列").And.Contain("3行表头"));
        }
    }

    private static Dictionary<Pollutant, decimal?> Values(ObservationSet set, string area)
    {
        var row = set.Days!.Areas.ToList().FindIndex(a => a.Name == area);
        return Pollutants.All.ToArray().ToDictionary(p => p, p => set.Days.Published(p, row)[0].Value);
    }
}
