using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Targets.Tracking;

/// <summary>Goals of a province stand as its assessment does, whatever its figures are made of: over generated days on both sides of 2026-03-01.</summary>
[TestFixture]
public sealed class RegionTrackingTests
{
    private const int Cities = 4;
    private static readonly Area Province = new("某省", AreaLevel.Province);
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2026);
    private static readonly LocalDate[] Days = [new(2026, 1, 18), new(2026, 2, 28), new(2026, 3, 1), new(2026, 4, 15), new(2026, 12, 31)];

    public static IEnumerable<GoalMetric> Metrics => GoalMetric.All.Concat(GoalMetric.Further).Where(m => !m.IsOfPlaces);

    /// <summary>At every level the figure so far and its valid days are those of the assessment; parts of a percentile goal have none.</summary>
    [TestCaseSource(nameof(Metrics))]
    public void Track_Province_HasTheAssessedFigureAtEveryLevel(GoalMetric metric)
    {
        foreach (var rule in Enum.GetValues<RegionRule>())
            foreach (var seed in new[] { 1, 2 })
            {
                var days = Provinces(seed);
                var options = AssessmentOptions.Default with { Regions = rule };
                foreach (var asOf in Days)
                    foreach (var period in Track(days, metric, Typical(metric), asOf, options).Periods.Where(p => metric.Kind != GoalKind.Percentile || p.Level == GoalLevel.Year))
                    {
                        // An index to date is that of the scheme by which the year will end.
                        var judged = metric.Kind == GoalKind.Index ? options with { Standards = options.EditionAt(Year.End), Scheme = options.SchemeAt(Year.End) } : options;
                        var assessed = PeriodAssessor.Assess(days, Province, period.Period.Until(asOf), judged);
                        Assert.That(period.Actual, Is.EqualTo(OutlookFigure.Published(assessed, metric)), $"{metric} {rule} {asOf} {period.Level}");
                    }
            }
    }

    /// <summary>What is over is met when the assessed figure keeps the goal, missed when it does not: at the figure itself and one step to each side.</summary>
    [TestCaseSource(nameof(Metrics))]
    public void Track_ProvinceWhoseYearIsOver_IsMetByTheAssessedFigure(GoalMetric metric)
    {
        var days = Provinces(3);
        var step = metric.IsRatio || metric.Pollutant is Pollutant.PM25 or Pollutant.CO ? 0.1m : metric.Kind == GoalKind.Index ? 0.01m : 1;
        var figure = OutlookFigure.Published(PeriodAssessor.Assess(days, Province, Year), metric)!.Value;
        for (var steps = -1; steps <= 1; steps++)
        {
            var goal = figure + (steps * step);
            if (goal < 0)
                continue;
            var isKept = metric.LargerIsBetter ? figure >= goal : figure <= goal;
            Assert.That(Track(days, metric, goal, Year.End, AssessmentOptions.Default).Whole.Status, Is.EqualTo(isKept ? GoalStatus.Met : GoalStatus.Missed), $"{metric} {figure} against {goal}");
        }
    }

    /// <summary>Each city at the control value keeps the goal of the province, a thousandth more does not.</summary>
    [Test]
    public void Track_ControlOfAMean_IsTheMostThatEveryCityMayHave([Values] GoalPolicy policy, [Values(1, 2, 3)] int seed)
    {
        var days = Provinces(seed);
        var asOf = new LocalDate(2026, 4, 15);
        foreach (var goal in new[] { 28m, 33.3m, 40.2m, 51.5m })
        {
            var whole = Track(days, GoalMetric.Statistic(Pollutant.PM25), goal, asOf, AssessmentOptions.Default, policy).Whole;
            bool Keeps(decimal rest)
            {
                Rational sum = 0;
                foreach (var (total, count) in Sums(days.Parts!, Pollutant.PM25, asOf))
                    sum += (total + (rest * whole.RemainingDays)) / (Rational)(count + whole.RemainingDays);
                var mean = sum / Cities;
                return policy == GoalPolicy.Strict ? mean <= goal : mean.Round(1) <= goal;
            }

            Assert.That((Keeps(whole.Control!.Value), Keeps(whole.Control.Value + 0.001m)), Is.EqualTo((true, false)), $"{goal}: {whole.Control}");
        }
    }

    /// <summary>So many days lost in each city keep the ratio of the province, one more does not.</summary>
    [Test]
    public void Track_DaysThatMayBeLost_AreThoseOfEveryCity([Values(1, 2, 3, 4, 5)] int seed)
    {
        var days = Provinces(seed);
        var asOf = new LocalDate(2026, 4, 15);
        var cities = PeriodAssessor.AssessAll(days.Parts!, Year.Until(asOf));
        foreach (var goal in new[] { 60m, 71.5m, 80m })
        {
            var whole = Track(days, GoalMetric.GoodRatio, goal, asOf, AssessmentOptions.Default).Whole;
            bool Keeps(int lost) => cities.Average(c => Percent(c.GoodDays + whole.RemainingDays - lost, c.ValidDays + whole.RemainingDays)) is var mean && decimal.Round(mean, 1, MidpointRounding.ToEven) >= goal;
            Assert.That((Keeps(whole.AllowedDays!.Value), Keeps(whole.AllowedDays.Value + 1)), Is.EqualTo((true, false)), $"{goal}: {whole.AllowedDays}");
        }
    }

    /// <summary>So many days far above in each city keep the percentile of the province, one more does not.</summary>
    [Test]
    public void Track_DaysAboveAPercentile_AreThoseOfEveryCity([Values(1, 2, 3)] int seed)
    {
        var days = Provinces(seed);
        var asOf = new LocalDate(2026, 4, 15);
        foreach (var goal in new[] { 150m, 165m, 180m })
        {
            var whole = Track(days, GoalMetric.Statistic(Pollutant.O3), goal, asOf, AssessmentOptions.Default).Whole;
            decimal End(int above) => decimal.Round(Enumerable.Range(0, Cities).Average(row => Percentile(days.Parts!, row, asOf, [.. Enumerable.Repeat(goal, whole.RemainingDays - above), .. Enumerable.Repeat(100_000m, above)])), 0, MidpointRounding.ToEven);
            if (whole.Status != GoalStatus.Missed)
                Assert.That((End(whole.AllowedDays!.Value) <= goal, End(whole.AllowedDays.Value + 1) <= goal), Is.EqualTo((true, false)), $"{goal}: {whole.AllowedDays}");
        }
    }

    /// <summary>Where every city is valid every day, all weeks at the most that their goals allow still keep month, quarter and year.</summary>
    [Test]
    public void Track_AllWeeksMet_MeetsTheYear([Values(1, 2, 3, 4)] int seed)
    {
        var goal = new Goal(Province, GoalMetric.Statistic(Pollutant.PM25), Year, 30 + (seed / 10m));
        var random = new Random(seed);
        var builder = new DailyGridBuilder();
        for (var city = 0; city < Cities; city++)
            builder.Add(builder.AddArea(new Area($"市{city}", AreaLevel.City, Province)), Year.Start, Pollutant.SO2, Concentration.FromDecimal(1));
        var plan = GoalDecomposition.Decompose(new TargetPlan([goal]), builder.Build())[0];
        foreach (var week in plan.Root.AndAllParts().Where(p => p.Level == GoalLevel.Week))
        {
            // As many whole µg/m³ over all cities and days of the week as its goal allows, scattered.
            var most = (long)decimal.Floor(week.Cap!.Value * week.Period.Days * Cities) - (week.CapMayBeReached ? 0 : 1);
            var values = new long[Cities * week.Period.Days];
            for (; most > 0; most--)
                values[random.Next(values.Length)]++;
            for (var i = 0; i < values.Length; i++)
                builder.Add(i % Cities, week.Period.Start.PlusDays(i / Cities), Pollutant.PM25, Concentration.FromDecimal(values[i]));
        }

        var tracked = TargetTracker.Track(new TargetPlan([goal]), DayAggregator.RegionDays(builder.Build(), AreaLevel.Province), Year.End)[0];
        Assert.That(tracked.Periods.Select(p => p.Status), Is.All.EqualTo(GoalStatus.Met));
    }

    /// <summary>A comparison of a province is that of its assessments.</summary>
    [Test]
    public void Compare_Province_HasItsAssessedFigures()
    {
        var days = Provinces(4);
        var month = AssessmentPeriod.Month(2026, 4);
        var comparison = PeriodComparer.CompareAll(days, month, ComparisonBase.LastYear)[0];
        Assert.That(Figure.All.Select(f => f.Of(comparison.Current)), Is.EqualTo(Figure.All.Select(f => f.Of(PeriodAssessor.Assess(days, Province, month)))));
        Assert.That(Figure.All.Select(f => f.Of(comparison.Earlier[0])), Is.EqualTo(Figure.All.Select(f => f.Of(PeriodAssessor.Assess(days, 0, ComparedPeriod.LastYear(month))))));
    }

    private static TrackedGoal Track(DailyGrid days, GoalMetric metric, decimal goal, LocalDate asOf, AssessmentOptions options, GoalPolicy policy = GoalPolicy.Published) =>
        TargetTracker.Track(new TargetPlan([new Goal(Province, metric, Year, goal) { Policy = policy }]), days, asOf, TrackOptions.Exact with { Plan = PlanOptions.Default with { Assessment = options } })[0];

    private static decimal Typical(GoalMetric metric) => metric.Kind switch
    {
        GoalKind.GoodRatio => 70,
        GoalKind.GoodDays => 250,
        GoalKind.HeavyDays => 40,
        GoalKind.HeavyRatio => 5,
        GoalKind.Index => 5,
        _ => metric.Pollutant == Pollutant.CO ? 1.5m : 60,
    };

    private static decimal Percent(int days, int of) => decimal.Round(100m * days / of, 1, MidpointRounding.ToEven);

    private static IEnumerable<(decimal Sum, int Count)> Sums(DailyGrid cities, Pollutant pollutant, LocalDate asOf) =>
        Enumerable.Range(0, Cities).Select(row => Values(cities, row, pollutant, asOf)).Select(v => (v.Sum(), v.Count));

    private static decimal Percentile(DailyGrid cities, int row, LocalDate asOf, IEnumerable<decimal> rest)
    {
        var all = Values(cities, row, Pollutant.O3, asOf).Concat(rest).Order().ToArray();
        var place = (all.Length - 1) * 0.9m;
        var lower = (int)place;
        return all[lower] + ((all[Math.Min(all.Length - 1, lower + 1)] - all[lower]) * (place - lower));
    }

    private static List<decimal> Values(DailyGrid cities, int row, Pollutant pollutant, LocalDate asOf) =>
        [.. Enumerable.Range(0, asOf.DayOfYear).Select(d => cities.PublishedOn(row, Year.Start.PlusDays(d))[pollutant].Value).OfType<decimal>()];

    /// <summary>Cities with bad days of their own and days that are missing, 2024 to 2026, and the province of their mean days.</summary>
    private static DailyGrid Provinces(int seed)
    {
        var random = new Random(seed);
        var builder = new DailyGridBuilder();
        for (var row = 0; row < Cities; row++)
        {
            var city = builder.AddArea(new Area($"市{row}", AreaLevel.City, Province));
            for (var date = new LocalDate(2024, 1, 1); date <= Year.End; date = date.PlusDays(1))
                foreach (var pollutant in Pollutants.All)
                    if (random.Next(40) > 0)
                        builder.Add(city, date, pollutant, Concentration.FromDecimal(pollutant == Pollutant.CO ? random.Next(2, 25) / 10m : random.Next(4) == 0 ? random.Next(60, 260) : random.Next(5, 60)));
        }

        return DayAggregator.RegionDays(builder.Build(), AreaLevel.Province);
    }
}
