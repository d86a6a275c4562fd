using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

/// <summary>No row and no sentence about goals contradicts the days: Sunday after Sunday over two generated years, and over five years of cities where they are at hand.</summary>
[TestFixture]
public sealed class GoalTruthTests
{
    private static readonly TrackOptions Options = TrackOptions.WithOutlook with { Outlook = OutlookOptions.Default with { Simulations = 200 } };

    [Test]
    public void Sheets_EverySundayOfTwoGeneratedYears_SayWhatIsSo()
    {
        var days = SampleReport.Days(8);
        var (claims, breaches) = Told(days, days.Areas.Take(5), new LocalDate(2025, 2, 2), days.LastDay, step: 7);
        Assert.That(breaches, Is.Empty);
        Assert.That(claims, Is.GreaterThan(20_000));
    }

    /// <summary>Every other Sunday, all cities.</summary>
    [Test]
    [Category("Long")]
    [Category("Large")]
    public void Sheets_OfFiveYearsOfCities_SayWhatIsSo()
    {
        var file = Find("shared/data/cities-2013-2017/daily.csv.gz");
        if (file is null)
            Assert.Ignore("The daily figures of 366 cities are not at hand.");
        var days = ObservationReader.Read([file!]).Days!;
        var (claims, breaches) = Told(days, days.Areas, new LocalDate(2015, 1, 4), days.LastDay, step: 14);
        Assert.That(breaches, Is.Empty);
        Assert.That(claims, Is.GreaterThan(200_000));
    }

    private static (int Claims, List<string> Breaches) Told(DailyGrid days, IEnumerable<Area> areas, LocalDate first, LocalDate last, int step)
    {
        var goals = areas.SelectMany(Goals).ToList();
        var (claims, breaches) = (0, new List<string>());
        for (var sunday = first; sunday <= last && breaches.Count < 20; sunday = sunday.PlusDays(step))
        {
            var truth = new GoalTruth(days, sunday);
            var plan = new TargetPlan(goals).RunningOn(sunday);
            foreach (var goal in TargetTracker.Track(plan, days, sunday, Options))
                truth.Check(goal);
            claims += truth.Claims;
            breaches.AddRange(truth.Breaches);
        }

        return (claims, breaches);

        IEnumerable<Goal> Goals(Area area)
        {
            foreach (var year in Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(AssessmentPeriod.Year))
            {
                yield return new Goal(area, GoalMetric.Statistic(Pollutant.PM25), year, -3) { Base = new GoalBase(1), Responsible = "生态环境局" };
                yield return new Goal(area, GoalMetric.Statistic(Pollutant.PM10), year, -5) { Base = new GoalBase(1) };
                yield return new Goal(area, GoalMetric.Statistic(Pollutant.O3), year, -3) { Base = new GoalBase(1) };
                yield return new Goal(area, GoalMetric.ByKey("pm25_p95"), year, -3) { Base = new GoalBase(1) };
                yield return new Goal(area, GoalMetric.ByKey("so2_p98"), year, -5) { Base = new GoalBase(1) };
                yield return new Goal(area, GoalMetric.GoodRatio, year, 2) { Base = new GoalBase(1) { InPoints = true } };
                yield return new Goal(area, GoalMetric.HeavyRatio, year, 0.8m);
                yield return new Goal(area, GoalMetric.Rank, year, 3);
            }
        }
    }

    private static string? Find(string path)
    {
        for (var directory = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); directory is not null; directory = directory.Parent)
            if (Path.Combine(directory.FullName, path) is var found && File.Exists(found))
                return found;
        return null;
    }
}
