using AirQuality.Observations;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Alerts;

/// <summary>Alerts, on two years of days whose months are set by hand.</summary>
[TestFixture]
public sealed class AlertFinderTests
{
    private static readonly Area City = new("市", AreaLevel.City);

    [Test]
    public void Find_TwoMonthsWorseInARow_IsAnAlertWithBothMonths()
    {
        var days = Days(1, (_, date) => date.Year == 2026 && date.Month >= 7 ? 40 : 30);
        var alert = Find(days, new LocalDate(2026, 9, 10)).Single(a => a.Rule == AlertRule.WorseMonths && a.Metric == "pm25");
        Assert.That(alert.Since, Is.EqualTo(new LocalDate(2026, 7, 1)));
        Assert.That(alert.Evidence, Is.EqualTo(new[] { new AlertEvidence(AssessmentPeriod.Month(2026, 7), 40.0m, 30.0m), new AlertEvidence(AssessmentPeriod.Month(2026, 8), 40.0m, 30.0m) }));
    }

    [Test]
    public void Find_OneMonthWorse_IsNoAlert() =>
        Assert.That(Find(Days(1, (_, date) => date.Year == 2026 && date.Month == 8 ? 40 : 30), new LocalDate(2026, 9, 10)), Is.Empty);

    [Test]
    public void Find_MonthThatStillRuns_IsNotLookedAt() =>
        Assert.That(Find(Days(1, (_, date) => date.Year == 2026 && date.Month >= 8 ? 40 : 30), new LocalDate(2026, 9, 29)).Where(a => a.Rule == AlertRule.WorseMonths), Is.Empty);

    [Test]
    public void Find_SeasonWorseToTheDay_IsAnAlert()
    {
        var days = Days(1, (_, date) => date >= new LocalDate(2026, 10, 1) ? 31 : 30);
        var alerts = Find(days, new LocalDate(2026, 10, 20)).Where(a => a.Rule == AlertRule.WorseSeason).ToList();
        Assert.That(alerts.Select(a => (a.Metric, a.Since, a.Evidence[0].Period.ToString())), Does.Contain(("pm25", new LocalDate(2026, 10, 1), "2026-10-01..2026-10-20")));
    }

    [Test]
    public void Find_LastPlaceForThreeMonths_IsAnAlertForThatAreaOnly()
    {
        var days = Days(4, (area, _) => 20 + (10 * area));
        var alerts = Find(days, new LocalDate(2026, 4, 1), new AlertOptions { BottomCount = 1 }).Where(a => a.Rule == AlertRule.LongNearBottom).ToList();
        Assert.That(alerts.Select(a => a.Area.Name), Is.EqualTo(new[] { "县3" }));
        Assert.That(alerts[0].Evidence, Has.Count.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void Find_GroupNoLargerThanTheBottom_HasNoSuchAlert() =>
        Assert.That(Find(Days(4, (area, _) => 20 + (10 * area)), new LocalDate(2026, 4, 1), new AlertOptions { BottomCount = 4 }).Where(a => a.Rule == AlertRule.LongNearBottom), Is.Empty);

    [TestCase(3, 0)]
    [TestCase(4, 1)]
    [TestCase(12, 3)]
    [TestCase(45, 10)]
    public void Find_BottomNotGiven_IsAQuarterOfTheAreasAtMostTen(int areas, int last)
    {
        var alerts = Find(Days(areas, (area, _) => 20 + area), new LocalDate(2026, 4, 1)).Where(a => a.Rule == AlertRule.LongNearBottom).ToList();
        Assert.That(alerts.Select(a => a.Area.Name), Is.EqualTo(Enumerable.Range(areas - last, last).Select(i => $"县{i}")));
        Assert.That(alerts.Select(a => a.Evidence[^1].Compared), Has.All.EqualTo((decimal)last));
    }

    [Test]
    public void Find_GoalOutOfReachWhileTheYearRuns_IsAnAlertThatNamesWhoAnswers()
    {
        var days = Days(1, (_, date) => date.Year == 2026 ? 100 : 30);
        var asOf = new LocalDate(2026, 6, 30);
        var plan = new TargetPlan([new Goal(days.Areas[0], GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30) { Responsible = "张三" }]);
        var alert = AlertFinder.Find(days, asOf, TargetTracker.Track(plan, days, asOf)).Single(a => a.Rule == AlertRule.Unreachable && a.Evidence[0].Period == AssessmentPeriod.Year(2026));
        Assert.That((alert.Metric, alert.Responsible, alert.Evidence[0].Compared), Is.EqualTo(("pm25", "张三", (decimal?)30)));
    }

    [Test]
    public void Find_FirstQuarterBehind_IsAnAlert()
    {
        var days = Days(1, (_, date) => date.Year == 2026 ? 60 : 30);
        var asOf = new LocalDate(2026, 2, 20);
        var plan = new TargetPlan([new Goal(days.Areas[0], GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30)]);
        Assert.That(AlertFinder.Find(days, asOf, TargetTracker.Track(plan, days, asOf)).Select(a => a.Rule), Does.Contain(AlertRule.FirstQuarter));
    }

    /// <summary>51 days of 36 and a quarter at 30: expected to break in a week of March, and at risk since January.</summary>
    [Test]
    public void Find_GoalThatIsExpectedToBreak_IsSoSinceItsPeriodBegan()
    {
        var days = Days(1, (_, date) => date.Year == 2026 ? 36 : 30);
        var asOf = new LocalDate(2026, 2, 20);
        var plan = new TargetPlan([new Goal(days.Areas[0], GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 34)]);
        var tracked = TargetTracker.Track(plan, days, asOf);
        Assert.That(tracked[0].Periods.Single(p => p.Level == GoalLevel.Quarter).BreaksIn?.Start, Is.GreaterThan(asOf));
        Assert.That(AlertFinder.Find(days, asOf, tracked).Single(a => a.Rule == AlertRule.FirstQuarter).Since, Is.EqualTo(new LocalDate(2026, 1, 1)));
    }

    [TestCase("2026-12-30")]
    [TestCase("2026-12-31")]
    public void Find_YearMissed_IsAnAlertOnItsLastDayToo(string day)
    {
        var days = Days(1, (_, date) => date.Year == 2026 ? 100 : 30);
        var asOf = AssessmentPeriod.Parse(day).Start;
        var plan = new TargetPlan([new Goal(days.Areas[0], GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30)]);
        Assert.That(AlertFinder.Find(days, asOf, TargetTracker.Track(plan, days, asOf)).Where(a => a.Rule == AlertRule.Unreachable).Select(a => a.Evidence[0].Period.ToString()), Does.Contain("2026"));
    }

    private static IReadOnlyList<Alert> Find(DailyGrid days, LocalDate asOf, AlertOptions? options = null) => AlertFinder.Find(days, asOf, options: options);

    /// <summary>2025 and 2026, PM2.5 as given, the rest alike.</summary>
    private static DailyGrid Days(int areas, Func<int, LocalDate, int> pm25)
    {
        var builder = new DailyGridBuilder();
        for (var area = 0; area < areas; area++)
        {
            var row = builder.AddArea(new Area($"县{area}", AreaLevel.County, City));
            for (var day = new LocalDate(2025, 1, 1); day.Year < 2027; day = day.PlusDays(1))
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, day, pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM25 ? pm25(area, day) : 10));
        }

        return builder.Build();
    }
}
