using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Figures;

[TestFixture]
public sealed class HeavyDayRatioTests
{
    private static readonly AssessmentPeriod October = AssessmentPeriod.Month(2025, 10);

    /// <summary>PM2.5 200 has an IAQI of 250, PM2.5 20 one of 29; days without data have no AQI.</summary>
    private static DailyGrid Days(int heavy, int valid)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        for (var day = 0; day < valid; day++)
            builder.Add(row, October.Start.PlusDays(day), Pollutant.PM25, Concentration.FromDecimal(day < heavy ? 200 : 20));
        return builder.Build();
    }

    /// <summary>3/31 = 9.677, 1/16 = 6.25 (half to even), 0/31, 31/31.</summary>
    [TestCase(3, 31, 9.7)]
    [TestCase(1, 16, 6.2)]
    [TestCase(0, 31, 0)]
    [TestCase(31, 31, 100)]
    public void Of_AMonth_IsHeavyDaysAmongValidDays(int heavy, int valid, double expected) =>
        Assert.That(Figure.HeavyRatio.Of(PeriodAssessor.Assess(Days(heavy, valid), 0, October)), Is.EqualTo((decimal)expected));

    [Test]
    public void Change_IsInPercentagePoints() => Assert.That(Figure.HeavyRatio.Change(9.7m, 6.2m), Is.EqualTo(3.5m));

    [Test]
    public void IsFoundByItsKeyAndRankedSmallestFirst()
    {
        Assert.That(Figure.ByKey("heavy_ratio"), Is.SameAs(Figure.HeavyRatio));
        Assert.That(RankingMetric.ByKey("heavy_ratio").Direction, Is.EqualTo(RankingDirection.SmallestFirst));
        Assert.That(Figure.HeavyRatio.Name(Language.Chinese), Is.EqualTo("重度及以上污染天数比率"));
    }

    [Test]
    public void Explained_IsTheFigure()
    {
        var days = Days(3, 31);
        Assert.That(Explainer.Of(days).Explain(days.Areas[0], October, "heavy_ratio").Value, Is.EqualTo(9.7m));
    }
}
