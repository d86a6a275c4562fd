using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Assessments;

/// <summary>All months, quarters, half-years, years and seasons of the real districts against the oracle, and their ranks.</summary>
[TestFixture]
public sealed class UciBeijingAssessmentTests
{
    private static readonly Lazy<DailyGrid> Districts = new(() => DayAggregator.AreaDays(UciBeijing.Data.Grid, UciBeijing.Data.Network, AreaLevel.County));

    /// <summary>Kind for the oracle, period for the library.</summary>
    public static IEnumerable<(string Kind, AssessmentPeriod Period)> Periods
    {
        get
        {
            for (var year = 2013; year <= 2015; year++)
            {
                yield return ("year", AssessmentPeriod.Year(year));
                yield return ("season", AssessmentPeriod.Season(year));
                for (var half = 1; half <= 2; half++)
                    yield return ("half", AssessmentPeriod.HalfYear(year, half));
                for (var quarter = 1; quarter <= 4; quarter++)
                    yield return ("quarter", AssessmentPeriod.Quarter(year, quarter));
                for (var month = 1; month <= 12; month++)
                    yield return ("month", AssessmentPeriod.Month(year, month));
                yield return ("range", AssessmentPeriod.Range(new NodaTime.LocalDate(year, 1, 1), new NodaTime.LocalDate(year, 11, 15)));
                for (var week = 1; week <= 52; week++)
                    yield return ("range", AssessmentPeriod.Week(year, week));
            }
        }
    }

    [Test]
    public void Assess_EveryPeriod_EqualsTheOracle([Values(null, "2012", "2026", "2026-final")] string? id)
    {
        var data = UciBeijing.Data;
        var options = id is null ? AssessmentOptions.Default : new AssessmentOptions { Standards = StandardsCatalogue.National.ById(id) };
        var count = 0;
        foreach (var (kind, period) in Periods)
        {
            foreach (var assessment in PeriodAssessor.AssessAll(Districts.Value, period, options))
            {
                var expected = OracleAssess.Assess(data.Counties[assessment.Area.Name], kind, period.Start.ToOracle(), period.End.ToOracle(), id);
                Assert.That(OracleText.Assessment(assessment), Is.EqualTo(OracleText.Assessment(expected, id is null or "2012" ? "Classic" : "Plan2026")), $"{assessment.Area} {period}");
                count++;
            }
        }

        TestContext.Out.WriteLine($"{count} assessments equal");
    }

    [Test]
    public void Rank_EveryPeriod_EqualsTheOracle()
    {
        var data = UciBeijing.Data;
        var ranked = 0;
        foreach (var (kind, period) in Periods)
        {
            var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (name, area) in data.Counties)
            {
                var assessment = OracleAssess.Assess(area, kind, period.Start.ToOracle(), period.End.ToOracle());
                if (assessment.IsValid && OracleText.Index(assessment, "Classic") is { } index)
                    values[name] = index.Published;
            }

            var result = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(Districts.Value, period));
            Assert.That(result.Ranked.ToDictionary(r => r.Area.Name, r => r.Place), Is.EquivalentTo(OracleRegion.Places(values)), period.ToString());
            Assert.That(result.Ranked.Count + result.Unranked.Count, Is.EqualTo(data.Counties.Count));
            ranked += result.Ranked.Count;
        }

        TestContext.Out.WriteLine($"{ranked} places equal");
        Assert.That(ranked, Is.GreaterThan(200));
    }
}
