using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Standards;

[TestFixture]
public sealed class AqiCategoryTests
{
    [TestCase(50, "优", "Excellent")]
    [TestCase(51, "良", "Good")]
    [TestCase(101, "轻度污染", "Lightly polluted")]
    [TestCase(200, "中度污染", "Moderately polluted")]
    [TestCase(201, "重度污染", "Heavily polluted")]
    [TestCase(500, "严重污染", "Severely polluted")]
    public void Of_AnAqi_IsNamedAsInTheStandard(int aqi, string zh, string en)
    {
        var category = AqiCategory.Of(aqi);
        Assert.That(category.Name(Language.Chinese), Is.EqualTo(zh));
        Assert.That(category.Name(Language.English), Is.EqualTo(en));
    }

    /// <summary>Table A.1, the same in both editions.</summary>
    [Test]
    public void Cmyk_OfEveryLevel_IsThatOfTableA1()
    {
        string[] printed = ["40,0,100,0", "0,0,100,0", "0,52,100,0", "0,100,100,0", "10,100,40,30", "30,100,100,30"];
        Assert.That(StandardsCatalogue.National.Editions.Select(e => e.Levels.Select(l => l.Cmyk.ToString())), Has.All.EqualTo(printed));
    }

    /// <summary>HJ 633-2026 4.1.1 and table 1: 1 to 500; the best level of HJ 633-2012 begins at 0.</summary>
    [Test]
    public void Levels_OfEveryEdition_FollowEachOtherFromTheFirstAqi()
    {
        Assert.That(StandardsCatalogue.National.Editions.Select(e => e.Levels[0].From), Is.EqualTo(new[] { 0, 1, 1 }));
        foreach (var edition in StandardsCatalogue.National.Editions)
            Assert.That(edition.Levels.Zip(edition.Levels.Skip(1)).Where(p => p.First.To + 1 != p.Second.From), Is.Empty, edition.Id);
    }

    [Test]
    public void Advice_OfEveryEdition_NamesItsOwnTable() =>
        Assert.That(
            StandardsCatalogue.National.Editions.Select(e => string.Join("; ", e.Levels.Select(l => l.AdviceSource).Distinct())),
            Is.EqualTo(new[] { "HJ 633-2012 table 2", "HJ 633-2026 table 1", "HJ 633-2026 table 1" }));

    [Test]
    public void Advice_OfTheSixLevels_IsDifferentInBothLanguages()
    {
        foreach (var edition in StandardsCatalogue.National.Editions)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.That(edition.Levels.Select(c => c.HealthEffect(language)), Is.Unique.And.None.EndsWith("."));
                Assert.That(edition.Levels.Select(c => c.MeasuresAdvised(language)), Is.Unique.And.None.EndsWith("。"));
            }
        }
    }

    /// <summary>The foreword of 2026: teenagers beside children, cardiovascular for heart, respiratory for lung disease; sensitive for susceptible.</summary>
    [Test]
    public void Advice_OfEachEdition_SpeaksOfItsOwnGroups()
    {
        string Text(Edition edition) => string.Concat(edition.Levels.Select(l => l.HealthEffect(Language.Chinese) + l.MeasuresAdvised(Language.Chinese)));
        Assert.That(Text(StandardsCatalogue.Y2026), Does.Contain("青少年和儿童").And.Contain("心血管").And.Contain("敏感人群").And.Not.Contain("肺病").And.Not.Contain("易感").And.Not.Contain("心脏病"));
        Assert.That(Text(StandardsCatalogue.Y2012), Does.Contain("易感").And.Contain("心脏病").And.Contain("肺病").And.Not.Contain("青少年").And.Not.Contain("心血管"));
    }

    [Test]
    public void ToString_OfAResult_SaysAqiAndPrimaryPollutantsOrWhyNot()
    {
        var day = new PollutantConcentrations { PM25 = Concentration.FromDecimal(61), PM10 = Concentration.FromDecimal(123) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2026).ToString(), Is.EqualTo("102 Lightly polluted, PM10"));
        Assert.That(AqiCalculator.Daily(day with { PM25 = Concentration.FromDecimal(120), PM10 = Concentration.FromDecimal(250), O3 = Concentration.FromDecimal(10) }, StandardsCatalogue.Y2012).ToString(), Is.EqualTo("158 Moderately polluted, PM2.5"));
        Assert.That(AqiCalculator.Daily(new PollutantConcentrations { PM10 = Concentration.FromDecimal(150), PM25 = Concentration.FromDecimal(75) }, StandardsCatalogue.Y2012).ToString(), Is.EqualTo("100 Good, PM10+PM2.5"));
        Assert.That(AqiCalculator.Daily(new PollutantConcentrations { PM25 = Concentration.FromDecimal(10) }, StandardsCatalogue.Y2012).ToString(), Is.EqualTo("15 Excellent"));
        Assert.That(AqiCalculator.Daily(day with { PM25 = Concentration.FromDecimal(10), PM10 = Concentration.Missing }, StandardsCatalogue.Y2026).ToString(), Does.StartWith("NA: SO2, NO2, PM10, CO, O3 missing"));
    }
}
