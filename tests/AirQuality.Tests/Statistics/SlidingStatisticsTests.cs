using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Statistics;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Statistics;

[TestFixture]
public sealed class SlidingStatisticsTests
{
    private static readonly GeneratedDays Data = GeneratedDays.Of(41);

    [Test]
    public void TwelveMonths_EveryMonthEnd_EqualsTheOracle()
    {
        for (var area = 0; area < Data.Grid.Areas.Count; area++)
        {
            var rolling = SlidingStatistics.TwelveMonths(Data.Grid, area);

            // The grid begins on 20 December 2024 and ends on 10 April 2027: from January–December 2025 to April 2026–March 2027.
            Assert.That(rolling.Select(a => a.Period.End), Is.EqualTo(Enumerable.Range(0, 16).Select(i => new LocalDate(2025, 12, 31).PlusMonths(i)).Select(d => d.With(DateAdjusters.EndOfMonth))));
            foreach (var assessment in rolling)
            {
                var (from, to) = (assessment.Period.Start.ToOracle(), assessment.Period.End.ToOracle());
                var expected = OracleAssess.Assess(Data.Areas[assessment.Area.Name], "range", from, to);
                Assert.That(from, Is.EqualTo(to.AddDays(1).AddYears(-1)));
                Assert.That(OracleText.Assessment(assessment), Is.EqualTo(OracleText.Assessment(expected, expected.Edition == "2012" ? "Classic" : "Plan2026")));
            }
        }
    }

    /// <summary>Published 30, 31 and 33: 31.33 is published as 31; of the last two 32.</summary>
    [Test]
    public void MeanOfYears_ThreeYears_IsTheMeanOfThePublished()
    {
        var grid = Years(2015, 2017, [30, 31, 33]);
        var mean = SlidingStatistics.MeanOfYears(grid, 0, Figure.Statistic(Pollutant.PM25), 2017);
        Assert.That((mean.FirstYear, mean.LastYear, mean.Value, mean.Reason?.ToString()), Is.EqualTo((2015, 2017, (decimal?)31, (string?)null)));
        Assert.That(SlidingStatistics.MeanOfYears(grid, 0, Figure.Statistic(Pollutant.PM25), 2017, years: 2).Value, Is.EqualTo(32));
        Assert.That(SlidingStatistics.MeanOfYears(grid, 0, Figure.GoodDays, 2017).Value, Is.EqualTo(365.3m)); // 365, 366, 365
    }

    [Test]
    public void MeanOfYears_OneYearMissing_HasNoneAndSaysWhy()
    {
        var mean = SlidingStatistics.MeanOfYears(Years(2015, 2017, [30, 31, 33]), 0, Figure.Statistic(Pollutant.PM25), 2016);
        Assert.That((mean.Value, mean.Reason?.ToString()), Is.EqualTo(((decimal?)null, "no data in 2014")));
    }

    [TestCase("2026-ozone", "2026-04-01..2026-09-30")]
    [TestCase("2026-OZONE", "2026-04-01..2026-09-30")]
    public void OzoneSeason_IsReadAndWrittenAsDays(string text, string days) => Assert.That(AssessmentPeriod.Parse(text).ToString(), Is.EqualTo(days));

    [Test]
    public void OzoneSeason_OtherMonths_AreAChoice()
    {
        Assert.That(AssessmentPeriod.OzoneSeason(2026, 5, 5).ToString(), Is.EqualTo("2026-05-01..2026-09-30"));
        Assert.That(() => AssessmentPeriod.OzoneSeason(2026, 9, 6), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(AssessmentPeriod.OzoneSeason(2026).PlusYears(-1), Is.EqualTo(AssessmentPeriod.OzoneSeason(2025)));
    }

    [Test]
    public void ToDate_IsFromTheFirstOfJanuary() =>
        Assert.That(AssessmentPeriod.ToDate(new LocalDate(2024, 2, 29)).ToString(), Is.EqualTo("2024-01-01..2024-02-29"));

    private static DailyGrid Years(int first, int last, int[] pm25)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        for (var day = new LocalDate(first, 1, 1); day.Year <= last; day = day.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, day, pollutant, Concentration.FromDecimal(pollutant switch { Pollutant.PM25 => pm25[day.Year - first], Pollutant.CO => 0.8m, _ => 40 }));
        return builder.Build();
    }
}
