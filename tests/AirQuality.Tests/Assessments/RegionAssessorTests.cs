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
        var data = GeneratedHours.Of(seed);
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

        int Days(Func<OracleAssessment, int> of) => (int)decimal.Round(oracles.Sum(of) / (decimal)oracles.Count, MidpointRounding.ToEven);
        Assert.That(region.GoodDays, Is.EqualTo(Days(o => o.GoodDays)));
        Assert.That(region.HeavyDays, Is.EqualTo(Days(o => o.HeavyDays)));
        Assert.That(region.ValidDays, Is.EqualTo(Days(o => o.ValidDays)));
        Assert.That(region.GoodRatio, Is.EqualTo(Rational.Mean([.. oracles.Where(o => o.ValidDays > 0).Select(o => (Rational)new Rational(100 * o.GoodDays, o.ValidDays).Round(1))]).Round(1)));
        Assert.That(region.HeavyRatio, Is.EqualTo(Rational.Mean([.. oracles.Where(o => o.ValidDays > 0).Select(o => (Rational)new Rational(100 * o.HeavyDays, o.ValidDays).Round(1))]).Round(1)));
    }
}
