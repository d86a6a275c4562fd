using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Scenarios;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>A province ends as the mean of its cities' statistics and ratios, in outlooks and scenarios as in assessments.</summary>
[TestFixture]
public sealed class RegionOutlookTests
{
    private static readonly Area Province = new("省", AreaLevel.Province);
    private static readonly LocalDate AsOf = new(2025, 9, 20);
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2025);
    private static readonly DailyGrid Regions = DayAggregator.RegionDays(Cities(), AreaLevel.Province);

    public static IEnumerable<GoalMetric> Metrics => GoalMetric.All.Where(m => !m.IsOfPlaces);

    /// <summary>Over, the outlook has the one figure that the assessment of the province has.</summary>
    [TestCaseSource(nameof(Metrics))]
    public void Outlook_OfAYearThatIsOver_IsTheAssessmentOfTheProvince(GoalMetric metric)
    {
        var result = Outlook.Of(Regions, [new Goal(Province, metric, Year, 50)], new LocalDate(2025, 12, 31))[0];
        Assert.That(result.Median, Is.EqualTo(OutlookFigure.Published(PeriodAssessor.Assess(Regions, Province, Year), metric)));
    }

    /// <summary>The P90 of mean days is not the mean of the cities' P90, as their bad days fall on different dates; the rule asked for decides.</summary>
    [Test]
    public void Outlook_OfOzone_IsNotThatOfMeanDays()
    {
        var goal = new Goal(Province, GoalMetric.Statistic(Pollutant.O3), Year, 100);
        OutlookResult Of(RegionRule rule) => Outlook.Of(Regions, [goal], AsOf, OutlookOptions.Default with { Assessment = AssessmentOptions.Default with { Regions = rule } })[0];
        Assert.That(Of(RegionRule.MeanOfStatistics).Median, Is.Not.EqualTo(Of(RegionRule.MeanOfDays).Median));
    }

    /// <summary>Of cities that are alike and drawn on one level the province ends as each of them does.</summary>
    [TestCaseSource(nameof(Metrics))]
    public void Outlook_OfCitiesThatAreAlike_IsThatOfACity(GoalMetric metric)
    {
        var alike = Alike();
        var options = OutlookOptions.Default with { Simulations = 200, LevelSpread = 0 };
        var city = Outlook.Of(alike, [new Goal(alike.Areas[0], metric, Year, 50)], AsOf, options)[0];
        var province = Outlook.Of(DayAggregator.RegionDays(alike, AreaLevel.Province), [new Goal(Province, metric, Year, 50)], AsOf, options)[0];
        Assert.That((province.P05, province.Median, province.P95), Is.EqualTo((city.P05, city.Median, city.P95)));
    }

    /// <summary>What cities end with by themselves evens out in their mean, so a province is surer than a city, about the same middle.</summary>
    [Test]
    public void Outlook_OfCitiesThatAreAlike_IsSurerThanThatOfACity()
    {
        var alike = Alike();
        var fine = GoalMetric.Statistic(Pollutant.PM25);
        var cities = Outlook.Of(alike, alike.Areas.Select(a => new Goal(a, fine, Year, 50)), AsOf);
        var province = Outlook.Of(DayAggregator.RegionDays(alike, AreaLevel.Province), [new Goal(Province, fine, Year, 50)], AsOf)[0];
        Assert.That(province.P95 - province.P05, Is.LessThan(cities.Min(c => c.P95 - c.P05)!.Value));
        Assert.That(province.Median, Is.EqualTo(cities.Average(c => c.Median!.Value)).Within(1));
    }

    /// <summary>Last year repeated: the mean of the cities' own endings.</summary>
    [TestCaseSource(nameof(Metrics))]
    public void Scenario_LastYearRepeated_IsTheAssessmentOfTheCitiesPutTogether(GoalMetric metric)
    {
        var result = ScenarioAssessor.Of(Regions, [new Goal(Province, metric, Year, 50)], new Scenario(), AsOf)[0];
        var ended = DayAggregator.RegionDays(Ended(), AreaLevel.Province);
        Assert.That(result.Figure, Is.EqualTo(OutlookFigure.Published(PeriodAssessor.Assess(ended, Province, Year), metric)));
    }

    private static DailyGrid Cities() => Copied((row, date) => (row, date));

    private static DailyGrid Alike() => Copied((_, date) => (0, date));

    /// <summary>The year to the day, then the days of the year before.</summary>
    private static DailyGrid Ended() => Copied((row, date) => (row, date <= AsOf ? date : date.PlusYears(-1)));

    private static DailyGrid Copied(Func<int, LocalDate, (int Row, LocalDate Date)> from)
    {
        var source = OutlookDays.Create(5, new LocalDate(2022, 1, 1), new LocalDate(2025, 12, 31), areas: 3);
        var builder = new DailyGridBuilder();
        for (var row = 0; row < 3; row++)
        {
            var city = builder.AddArea(new Area($"市{row}", AreaLevel.City, Province));
            for (var date = source.FirstDay; date <= source.LastDay; date = date.PlusDays(1))
            {
                // Bad days of each city on dates of its own.
                var (of, on) = from(row, date);
                var bad = (on.DayOfYear + (of * 7)) % 21 < 3 ? 2 : 1;
                foreach (var pollutant in Pollutants.All)
                    if (source.PublishedOn(of, on)[pollutant].Value is { } value)
                        builder.Add(city, date, pollutant, Concentration.FromDecimal(value * bad));
            }
        }

        return builder.Build();
    }
}
