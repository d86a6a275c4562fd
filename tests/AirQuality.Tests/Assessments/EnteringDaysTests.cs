using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Json;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Uncertainty;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>
/// An event registered on a day gives in every engine what deleting the values it covers gives, when days left out count as missing;
/// by default the figures are the same too, and only valid days are counted otherwise.
/// </summary>
[TestFixture]
public sealed class EnteringDaysTests
{
    private static readonly LocalDate First = new(2023, 1, 1);
    private static readonly LocalDate AsOf = new(2026, 4, 20);
    private static readonly AssessmentPeriod[] Periods =
    [
        AssessmentPeriod.Year(2025), AssessmentPeriod.Year(2026), AssessmentPeriod.Season(2025), AssessmentPeriod.Quarter(2026, 1),
        AssessmentPeriod.Month(2026, 2), AssessmentPeriod.Month(2026, 3), AssessmentPeriod.Week(2026, 9), AssessmentPeriod.ToDate(AsOf),
    ];

    [Test]
    public void Assessment_EventRegistered_EqualsValuesDeleted([Range(1, 3)] int seed, [Values(EventScope.None, EventScope.Statistics, EventScope.All)] EventScope scope)
    {
        var world = new World(seed, scope);
        foreach (var period in Periods)
        {
            var registered = PeriodAssessor.AssessAll(world.Measured, period, world.Options);
            var deleted = PeriodAssessor.AssessAll(scope == EventScope.None ? world.Measured : world.Deleted, period);
            foreach (var (a, b) in registered.Zip(deleted))
                Assert.That(Text(a, scope), Is.EqualTo(Text(b, scope)), $"{a.Area} {period}");
        }
    }

    /// <summary>The days alone without events: the statistics stay as measured.</summary>
    [Test]
    public void Days_EventRegistered_EqualValuesDeleted([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.Days);
        foreach (var period in Periods)
        {
            foreach (var (a, b) in PeriodAssessor.AssessAll(world.Measured, period, world.Options).Zip(PeriodAssessor.AssessAll(world.Deleted, period)))
            {
                Assert.That(a.DayAqis.Select(d => d.ToJson()), Is.EqualTo(b.DayAqis.Select(d => d.ToJson())), $"{a.Area} {period}");
                Assert.That(a.HeavyDays, Is.EqualTo(b.HeavyDays), $"{a.Area} {period}");
            }
        }
    }

    [Test]
    public void Tracking_EventRegistered_EqualsValuesDeleted([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.All);
        Assert.That(
            TargetTracker.Track(world.Plan, world.Measured, AsOf, new TrackOptions { Plan = new PlanOptions { Assessment = world.Options } }).Select(r => r.ToJson()),
            Is.EqualTo(TargetTracker.Track(world.Plan, world.Deleted, AsOf).Select(r => r.ToJson())));
    }

    [Test]
    public void Outlook_EventRegistered_EqualsValuesDeleted([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.All);
        var options = new OutlookOptions { Simulations = 200 };
        Assert.That(
            Outlook.Of(world.Measured, world.Plan.Goals, AsOf, options with { Assessment = world.Options }).Select(r => r.ToJson()),
            Is.EqualTo(Outlook.Of(world.Deleted, world.Plan.Goals, AsOf, options).Select(r => r.ToJson())));
    }

    /// <summary>By default days stay as measured and statistics leave the events out, of days known and of days drawn.</summary>
    [Test]
    public void Outlook_StatisticsOnly_DrawsEachPartFromItsOwnDays([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.Statistics);
        var options = new OutlookOptions { Simulations = 200 };
        var registered = Outlook.Of(world.Measured, world.Plan.Goals, AsOf, options with { Assessment = world.Options });
        var (deleted, measured) = (Outlook.Of(world.Deleted, world.Plan.Goals, AsOf, options), Outlook.Of(world.Measured, world.Plan.Goals, AsOf, options));
        foreach (var (index, result) in registered.Index())
            Assert.That(result.ToJson(), Is.EqualTo((IsOfDays(result.Goal) ? measured[index] : deleted[index]).ToJson()), result.Goal.Key);
    }

    [Test]
    public void Scenario_EventRegistered_EqualsValuesDeleted([Range(1, 3)] int seed, [Values] ScenarioBasis basis, [Values] bool withEpisode)
    {
        var world = new World(seed, EventScope.All);
        var scenario = new Scenario { Basis = basis, BetterPercent = 10, Episode = withEpisode ? new ScenarioEpisode(Pollutant.PM25, 120, 9) : null };
        Assert.That(
            ScenarioAssessor.Of(world.Measured, world.Plan.Goals, scenario, AsOf, world.Options).Select(r => r.ToJson()),
            Is.EqualTo(ScenarioAssessor.Of(world.Deleted, world.Plan.Goals, scenario, AsOf).Select(r => r.ToJson())));
    }

    [Test]
    public void Scenario_StatisticsOnly_RepeatsEachPartOfItsOwnDays([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.Statistics);
        var registered = ScenarioAssessor.Of(world.Measured, world.Plan.Goals, new Scenario(), AsOf, world.Options);
        var deleted = ScenarioAssessor.Of(world.Deleted, world.Plan.Goals, new Scenario(), AsOf);
        var measured = ScenarioAssessor.Of(world.Measured, world.Plan.Goals, new Scenario(), AsOf);
        foreach (var (index, result) in registered.Index())
            Assert.That(result.ToJson(), Is.EqualTo((IsOfDays(result.Goal) ? measured[index] : deleted[index]).ToJson()), result.Goal.Key);
    }

    [Test]
    public void Resampling_EventRegistered_EqualsValuesDeleted([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.Statistics);
        var period = AssessmentPeriod.Year(2025);
        string Estimate(DailyGrid days, AssessmentOptions options)
        {
            var assessments = PeriodAssessor.AssessAll(days, period, options);
            var ranked = new RankedPeriod { Ranking = RankingMetric.Index.Rank(assessments), Period = period, Days = days, Assessments = assessments, Assessment = options };
            return string.Join('\n', PlaceUncertainty.Estimate(ranked, new PlaceUncertaintyOptions { Draws = 100 }).Areas);
        }

        Assert.That(Estimate(world.Measured, world.Options), Is.EqualTo(Estimate(world.Deleted, AssessmentOptions.Default)));
    }

    [Test]
    public void Explanation_EventRegistered_EqualsValuesDeleted([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.All);
        var (registered, deleted) = (Explainer.Of(world.Measured, world.Options), Explainer.Of(world.Deleted));
        foreach (var area in world.Measured.Areas)
        {
            foreach (var metric in Explainer.Metrics.Where(m => m != "aqi"))
                Assert.That(registered.Explain(area, Periods[1], metric).Exact, Is.EqualTo(deleted.Explain(area, Periods[1], metric).Exact), $"{area} {metric}");
            for (var date = new LocalDate(2026, 2, 1); date <= AsOf; date = date.PlusDays(1))
                Assert.That(registered.DayAqi(area, date).Exact, Is.EqualTo(deleted.DayAqi(area, date).Exact), $"{area} {date}");
        }
    }

    /// <summary>Days left out are not missing by default: the figures are those without them, the valid days those measured.</summary>
    [Test]
    public void Assessment_NotMissing_HasTheFiguresOfValuesDeleted([Range(1, 3)] int seed)
    {
        var world = new World(seed, EventScope.Statistics);
        foreach (var period in Periods)
        {
            var registered = PeriodAssessor.AssessAll(world.Measured, period, world.Options with { ExcludedDays = ExcludedDayRule.NotMissing });
            foreach (var (a, b) in registered.Zip(PeriodAssessor.AssessAll(world.Deleted, period)))
                Assert.That(a.Pollutants.Select(p => p.Exact?.ToFraction()), Is.EqualTo(b.Pollutants.Select(p => p.Exact?.ToFraction())), $"{a.Area} {period}");
        }
    }

    private static bool IsOfDays(Goal goal) => goal.Metric.Kind is GoalKind.GoodDays or GoalKind.GoodRatio or GoalKind.HeavyDays;

    /// <summary>What a scope speaks of: with statistics alone the days are as measured.</summary>
    private static string Text(PeriodAssessment assessment, EventScope scope) => (scope != EventScope.Statistics ? assessment with { Excluded = [] } : assessment with
    {
        Excluded = [],
        Pollutants = [.. assessment.Pollutants.Select(p => p with { PrimaryDays = 0 })],
        DayAqis = [],
        ValidDays = 0,
        GoodDays = 0,
        GoodRatio = null,
        HeavyRatio = null,
        HeavyDays = 0,
        DaysReason = null,
    }).ToJson();

    /// <summary>Seeded days, events in every year, and the days without the values that the events cover.</summary>
    private sealed class World
    {
        public World(int seed, EventScope scope)
        {
            Measured = OutlookDays.Create(seed, First, AsOf.PlusDays(10), areas: 3);
            var random = new Random(seed);
            var events = new List<ExceptionalEvent>();
            foreach (var area in Measured.Areas)
                for (var day = First.PlusDays(random.Next(20)); day < AsOf; day = day.PlusDays(4 + random.Next(40)))
                    events.Add(ExceptionalEvent.OfDays(area, day, day.PlusDays(random.Next(3))));
            var builder = new DailyGridBuilder();
            foreach (var area in Measured.Areas)
            {
                var row = builder.AddArea(area);
                for (var date = First; date <= Measured.LastDay; date = date.PlusDays(1))
                    foreach (var pollutant in Pollutants.All)
                        if (!(pollutant is Pollutant.PM10 or Pollutant.PM25 && events.Exists(e => e.Area == area && date >= e.FirstDay && date <= e.LastDay)))
                            builder.Add(row, date, pollutant, Measured.PublishedOn(row, date)[pollutant]);
            }

            Deleted = builder.Build(new DateInterval(First, Measured.LastDay));
            Options = new AssessmentOptions { Events = new EventRegister(events), EventScope = scope, ExcludedDays = ExcludedDayRule.Missing };
            Plan = new TargetPlan(Measured.Areas.SelectMany(area => new[]
            {
                new Goal(area, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 45),
                new Goal(area, GoalMetric.Statistic(Pollutant.PM10), AssessmentPeriod.Year(2026), 80),
                new Goal(area, GoalMetric.GoodRatio, AssessmentPeriod.Year(2026), 70),
                new Goal(area, GoalMetric.HeavyDays, AssessmentPeriod.Year(2026), 5),
                new Goal(area, GoalMetric.Index, AssessmentPeriod.Year(2026), 6),
            }));
        }

        public DailyGrid Measured { get; }

        public DailyGrid Deleted { get; }

        public AssessmentOptions Options { get; }

        public TargetPlan Plan { get; }
    }
}
