using AirQuality.Cli.Sample;

namespace AirQuality.Cli.Tests.Sample;

/// <summary>The annual figures of the counties, dust days left out of the particles.</summary>
[TestFixture("2026-01-01")]
[TestFixture("2026-11-24")]
public class SampleLevelsTests
{
    private readonly List<CountyLevels> firstYear;
    private readonly List<CountyLevels> secondYear;

    public SampleLevelsTests(string endText)
    {
        var end = NodaTime.Text.LocalDatePattern.Iso.Parse(endText).Value;
        var grid = SampleData.Generate(end);
        firstYear = CountyLevels.Of(grid, grid.FirstDay, end.PlusYears(-1).PlusDays(-1));
        secondYear = CountyLevels.Of(grid, end.PlusYears(-1), grid.LastDay);
    }

    private IEnumerable<CountyLevels> Both => firstYear.Concat(secondYear);

    [Test]
    public void SO2_OfEveryCountyYear_IsRealistic() => Assert.That(Both.Select(c => c.SO2), Is.All.InRange(5.0, 14.0));

    [Test]
    public void NO2_OfEveryCountyYear_IsRealistic() => Assert.That(Both.Select(c => c.NO2), Is.All.InRange(14.0, 36.0));

    [Test]
    public void Pm10_OfEveryCountyYear_IsRealistic() => Assert.That(Both.Select(c => c.PM10), Is.All.InRange(45.0, 90.0));

    [Test]
    public void Pm25_OfEveryCountyYear_IsRealistic() => Assert.That(Both.Select(c => c.PM25), Is.All.InRange(22.0, 48.0));

    [Test]
    public void CO_OfEveryCountyYear_IsRealistic() => Assert.That(Both.Select(c => c.CO95), Is.All.InRange(0.8, 1.6));

    [Test]
    public void O3_OfEveryCountyYear_IsRealistic() => Assert.That(Both.Select(c => c.O3P90), Is.All.InRange(130.0, 180.0));

    [Test]
    public void Index_OfEveryCountyYear_IsRealistic() => Assert.That(Both.Select(c => c.Index), Is.All.InRange(2.8, 5.0));

    [Test]
    public void SecondYear_OfTwoCounties_IsWorse() =>
        Assert.That(
            firstYear.Zip(secondYear).Where(pair => pair.Second.Index > pair.First.Index).Select(pair => pair.First.Name),
            Is.EqualTo(["柏渡县", "麦垄县"]));

    [Test]
    public void WorstCounty_OfBothYears_IsTheSame() =>
        Assert.That(new[] { firstYear, secondYear }.Select(year => year.MaxBy(c => c.Index)!.Name), Is.All.EqualTo("铁冶县"));
}
