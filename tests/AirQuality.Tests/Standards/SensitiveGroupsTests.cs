using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Standards;

/// <summary>HJ 633-2026 table 2.</summary>
[TestFixture]
public sealed class SensitiveGroupsTests
{
    // Columns: asthma only, respiratory, cardiovascular, children and teenagers, elderly, often outdoors.
    [TestCase(Pollutant.SO2, "x..xx.")]
    [TestCase(Pollutant.NO2, ".x.xx.")]
    [TestCase(Pollutant.CO, "..x...")]
    [TestCase(Pollutant.O3, ".x.xxx")]
    [TestCase(Pollutant.PM10, ".xxxxx")]
    [TestCase(Pollutant.PM25, ".xxxxx")]
    public void Of_APollutant_AreTheRowOfTheTable(Pollutant pollutant, string row) =>
        Assert.That(string.Concat(Enum.GetValues<SensitiveGroup>().Select(g => SensitiveGroups.Of(pollutant).Contains(g) ? 'x' : '.')), Is.EqualTo(row));

    /// <summary>PM2.5 61 has an IAQI of 101, CO 5 one of 105; PM10 120 one of 100.</summary>
    [Test]
    public void OfAResult_AreThoseOfPollutantsAbove100Only()
    {
        var day = new PollutantConcentrations { PM10 = Concentration.FromDecimal(120), CO = Concentration.FromDecimal(5) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2026).SensitiveGroups, Is.EqualTo(new[] { SensitiveGroup.CardiovascularDisease }));
        Assert.That(AqiCalculator.Daily(day with { PM25 = Concentration.FromDecimal(61) }, StandardsCatalogue.Y2026).SensitiveGroups, Has.Count.EqualTo(5));
    }

    [Test]
    public void Name_OfEveryGroup_IsInBothLanguages()
    {
        Assert.That(Enum.GetValues<SensitiveGroup>().Select(g => g.Name(Language.Chinese)), Is.Unique.And.All.Not.Empty);
        Assert.That(Enum.GetValues<SensitiveGroup>().Select(g => g.Name(Language.English)), Is.Unique.And.All.Not.Empty);
    }
}
