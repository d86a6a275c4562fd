using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Assessments;

[TestFixture]
public sealed class RegionAssessorTests
{
    /// <summary>A region is the mean of its areas' unrounded statistics, rounded once: not the statistic of the mean of its days.</summary>
    [Test]
    public void Assess_Province_IsTheMeanOfItsCities([Values(1, 2)] int seed)
    {
        var data = new GeneratedHours(seed);
        var period = AssessmentPeriod.Month(2026, 2);
        var members = PeriodAssessor.AssessAll(DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.City), period);
        var oracles = data.Stations.GroupBy(s => s.City)
            .Select(c => OracleAssess.Assess(OracleRegion.OfArea(data.Hours, c, GeneratedHours.First, GeneratedHours.Count), "month", period.Start.ToOracle(), period.End.ToOracle())).ToList();
        var region = RegionAssessor.Assess(members, AreaLevel.Province).Single();
        foreach (var pollutant in OracleStandards.Pollutants)
        {
            var statistics = oracles.Select(o => OracleAssess.IndexStatistic(o, pollutant)).OfType<Rational>().ToList();
            Assert.That(region[Enum.Parse<Pollutant>(pollutant)].Evaluated, Is.EqualTo(Rational.Mean(statistics).Round(OracleStandards.PublishedDecimals("2012", pollutant, period.End.ToOracle()))), pollutant);
        }

        Assert.That((region.GoodDays, region.HeavyDays, region.ValidDays), Is.EqualTo((oracles.Sum(o => o.GoodDays), oracles.Sum(o => o.HeavyDays), oracles.Sum(o => o.ValidDays))));
    }
}
