using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Owners;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Owners;

/// <summary>Who answers: read from a table, and named step by step up the tree of areas.</summary>
[TestFixture]
public sealed class OwnerFileTests
{
    private const string Header = "区域,责任人,职务,包保范围,领域,指标\n";
    private static readonly Area City = new("某市", AreaLevel.City);
    private static readonly Area County = new("甲县", AreaLevel.County, City);
    private static readonly Area Township = new("乙镇", AreaLevel.Township, County);

    [Test]
    public void Chain_OfATownship_GoesUpToTheCity()
    {
        var owners = Read(Header + "乙镇,赵一,乡镇干部,王村,秸秆,\n乙镇,钱二,县级领导,,,\n甲县,住建局,部门,开发区,扬尘,PM10\n甲县,孙三,县长,,,\n某市,李四,副市长,,,\n");
        Assert.That(owners.ChainOf(Township, GoalMetric.Find("pm25")!).Select(o => o.Name), Is.EqualTo(new[] { "赵一", "钱二", "孙三", "李四" }));
        Assert.That(owners.ChainOf(Township, GoalMetric.Find("pm10")!).Select(o => o.Name), Is.EqualTo(new[] { "赵一", "钱二", "住建局", "孙三", "李四" }));
    }

    [Test]
    public void Read_ChineseHeaders_GivesRolePlaceFieldAndMetrics()
    {
        var owner = Read(Header + "甲县,住建局,部门,开发区,施工扬尘,PM10+PM2.5\n").All[0];
        Assert.That(owner.Role, Is.EqualTo("部门"));
        Assert.That(owner.Place, Is.EqualTo("开发区"));
        Assert.That(owner.Field, Is.EqualTo("dust"));
        Assert.That(owner.Metrics.Select(m => m.Key), Is.EqualTo(new[] { "pm10", "pm25" }));
    }

    [Test]
    public void With_APlan_EveryGoalNamesItsChain()
    {
        var plan = new TargetPlan([new Goal(Township, GoalMetric.Find("pm25")!, AssessmentPeriod.Year(2026), 30)]).With(Read(Header + "甲县,孙三,县长,,,\n"));
        Assert.That(plan.Goals[0].Owners.Select(o => o.ToString()), Is.EqualTo(new[] { "甲县, 某市: 孙三 (县长)" }));
    }

    [TestCase("丙县,孙三,县长,,,", "area", "an area of the data")]
    [TestCase("甲县,,县长,,,", "owner", "a name")]
    [TestCase("甲县,孙三,县长,,,pm3", "metrics", "one or more of pm25, pm10")]
    [TestCase("甲县,李五,县长,,,\n甲县,李五,书记,,,", "owner", "each owner of an area, place and field once")]
    public void Read_BadRow_NamesFileLineColumnAndExpected(string row, string column, string expected)
    {
        var error = Assert.Throws<ObservationFormatException>(() => Read(Header + row + "\n"))!;
        Assert.That(error.Finding.File, Is.EqualTo("owners.csv"));
        Assert.That(error.Finding.Line, Is.EqualTo(1 + row.Split('\n').Length));
        Assert.That(error.Finding.Column, Is.EqualTo(column));
        Assert.That(error.Finding.Expected, Does.Contain(expected));
    }

    [Test]
    public void Read_ATableOfMeasures_IsNone() =>
        Assert.That(
            () => Read("area,field,metric,from,to,expected,measure,responsible\n甲县,扬尘,pm25,2026-08-01,2026-09-02,2,洒水,住建局\n"),
            Throws.TypeOf<ObservationFormatException>().With.Message.Contains("area,owner"));

    private static OwnerRegister Read(string text) => OwnerFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "owners.csv", [Township]);
}
