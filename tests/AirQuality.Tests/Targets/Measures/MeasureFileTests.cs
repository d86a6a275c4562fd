using AirQuality.Observations;
using AirQuality.Targets.Measures;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Measures;

/// <summary>Tables of measures as people write them, and each refusal.</summary>
[TestFixture]
public sealed class MeasureFileTests
{
    private const string Header = "区域,领域,指标,开始,结束,预期成效,措施,责任单位,进展\n";
    private static readonly Area County = new("甲县", AreaLevel.County);

    [TestCase("甲县,扬尘,PM10,2026-11-01,2026-11-30,3,,,", "3", "dust", null)]
    [TestCase("甲县,工业企业,PM2.5,2026年11月1日,2026年11月30日,-1.5 µg/m³,错峰生产,工信局,实施中", "1.5", "industry", MeasureState.Running)]
    [TestCase("甲县,重型柴油货车,NO2,2026/11/1,2026/11/30,降2,,,计划", "2", "diesel", MeasureState.Planned)]
    [TestCase("甲县,秸秆禁烧,heavy_days,2026-11-01,2026-11-30,1天,,,已完成", "1", "straw", MeasureState.Done)]
    [TestCase("甲县,散煤,优良天数,2026-11-01,2026-11-30,+2天,,,取消", "2", "coal", MeasureState.Dropped)]
    [TestCase("甲县,烟花爆竹,PM2.5,2026-02-16,2026-02-17,降低30微克/立方米,,,", "30", "fireworks", null)]
    [TestCase("甲县,矿山治理,o3_8h,2026-06-01,2026-08-31,4 days,,,", "4", "矿山治理", null)]
    public void Read_AsPeopleWriteIt_IsUnderstood(string row, decimal expected, string field, MeasureState? state)
    {
        var measure = Read(row)[0];
        Assert.That(measure.Expected, Is.EqualTo(expected));
        Assert.That(measure.Field, Is.EqualTo(field));
        Assert.That(measure.State, Is.EqualTo(state));
    }

    [TestCase("乙县,扬尘,PM10,2026-11-01,2026-11-30,3,,,", "area", "an area of the data")]
    [TestCase("甲县,,PM10,2026-11-01,2026-11-30,3,,,", "field", "a field of action")]
    [TestCase("甲县,扬尘,综合指数,2026-11-01,2026-11-30,3,,,", "metric", "a pollutant or a figure of days")]
    [TestCase("甲县,扬尘,PM10,soon,2026-11-30,3,,,", "from", "a day such as")]
    [TestCase("甲县,扬尘,PM10,2026-11-30,2026-11-01,3,,,", "to", "a day not before the beginning")]
    [TestCase("甲县,扬尘,PM10,2026-11-01,2026-11-30,some,,,", "expected", "by how many µg/m³")]
    [TestCase("甲县,扬尘,PM10,2026-11-01,2026-11-30,3%,,,", "expected", "by how many µg/m³")]
    [TestCase("甲县,扬尘,PM10,2026-11-01,2026-11-30,3天,,,", "expected", "by how many µg/m³")]
    [TestCase("甲县,扬尘,PM10,2026-11-01,2026-11-30,+3,,,", "expected", "an improvement: 3 or -3")]
    [TestCase("甲县,扬尘,o3_8h,2026-11-01,2026-11-30,3 µg/m³,,,", "expected", "how many days less")]
    [TestCase("甲县,扬尘,good_days,2026-11-01,2026-11-30,-3,,,", "expected", "so many more good days")]
    [TestCase("甲县,扬尘,PM10,2026-11-01,2026-11-30,3,,,maybe", "state", "planned, running, done or dropped")]
    public void Read_BadRow_NamesFileLineColumnAndExpected(string row, string column, string expected)
    {
        var error = Assert.Throws<ObservationFormatException>(() => Read(row))!;
        Assert.That(error.Finding.File, Is.EqualTo("measures.csv"));
        Assert.That(error.Finding.Line, Is.EqualTo(2));
        Assert.That(error.Finding.Column, Is.EqualTo(column));
        Assert.That(error.Finding.Expected, Does.Contain(expected));
        Assert.That(error.Finding.ExpectedInChinese, Is.Not.Empty);
    }

    [Test]
    public void Read_SameMeasureTwice_NamesTheSecondLine()
    {
        var error = Assert.Throws<ObservationFormatException>(() => Read("甲县,扬尘,PM10,2026-11-01,2026-11-30,3,洒水,,\n甲县,扬尘,PM10,2026-11-01,2026-11-30,4,洒水,,"))!;
        Assert.That(error.Finding.Line, Is.EqualTo(3));
        Assert.That(error.Finding.Found, Does.Contain("that of line 2 again"));
    }

    private static IReadOnlyList<Measure> Read(string rows) => MeasureFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Header + rows + "\n")), "measures.csv", [County]);
}
