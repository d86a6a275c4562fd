using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class OutlookTests
{
    private static readonly DailyGrid Days = OutlookDays.Create(1, new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31));
    private static readonly LocalDate AsOf = new(2025, 8, 31);
    private static readonly OutlookOptions Few = OutlookOptions.Default with { Simulations = 640 };

    [Test]
    public void Of_AnyNumberOfThreads_IsTheSame()
    {
        var goals = AllGoals(AssessmentPeriod.Year(2025));
        var one = Outlook.Of(Days, goals, AsOf, Few with { DegreeOfParallelism = 1 });
        Assert.That(Outlook.Of(Days, goals, AsOf, Few with { DegreeOfParallelism = 4 }), Is.EqualTo(one));
        Assert.That(one.Select(r => r.Reason), Has.All.Null);
        Assert.That(one.Select(r => r.Goal), Is.EqualTo(goals));
    }

    /// <summary>One area after the other is drawn in the same room: none may see what another left there.</summary>
    [Test]
    public void Of_AllGoalsTogether_IsWhatEachGoalAloneIs()
    {
        var days = OutlookDays.Changed(
            OutlookDays.Create(1, new LocalDate(2023, 1, 1), AsOf),
            (pollutant, date, value) => pollutant == Pollutant.O3 && date.Month < 5 ? value * 3 : value,
            (area, date) => area == OutlookDays.Area(1) && date.Day < 12);
        var goals = AllGoals(AssessmentPeriod.Year(2025)).Concat(AllGoals(AssessmentPeriod.Quarter(2025, 4))).Where(g => !g.Metric.IsOfPlaces).ToList();
        var one = Few with { DegreeOfParallelism = 1, Simulations = 200 };
        Assert.That(Outlook.Of(days, goals, AsOf, one), Is.EqualTo(goals.Select(g => Outlook.Of(days, [g], AsOf, one).Single())));
    }

    [Test]
    public void Of_AnotherSeed_DiffersAndIsClose()
    {
        var goals = AllGoals(AssessmentPeriod.Year(2025));
        var one = Outlook.Of(Days, goals, AsOf, Few);
        var two = Outlook.Of(Days, goals, AsOf, Few with { Seed = 2 });
        Assert.That(two, Is.Not.EqualTo(one));
        foreach (var (x, y) in one.Zip(two))
            Assert.That(x.Probability!.Value, Is.EqualTo(y.Probability!.Value).Within(0.15), x.Goal.ToString());
    }

    [Test]
    public void Of_DaysAfterTheAsOfDate_AreNotLookedAt()
    {
        var known = OutlookDays.Create(1, new LocalDate(2023, 1, 1), AsOf);
        var goals = AllGoals(AssessmentPeriod.Year(2025));
        Assert.That(Outlook.Of(Days, goals, AsOf, Few), Is.EqualTo(Outlook.Of(known, goals, AsOf, Few)));
        Assert.That(Outlook.Of(known, goals, new LocalDate(2025, 10, 1), Few), Is.EqualTo(Outlook.Of(known, goals, AsOf, Few)), "days not in the grid are to come");
    }

    [Test]
    public void Of_APeriodThatIsOver_IsCertainAndEqualsTheAssessment([Values] GoalPolicy policy)
    {
        var period = AssessmentPeriod.Quarter(2025, 2);
        foreach (var assessment in PeriodAssessor.AssessAll(Days, period))
        {
            foreach (var metric in GoalMetric.All.Where(m => !m.IsOfPlaces))
            {
                var figure = Figure(assessment, metric);
                var step = new decimal(1, 0, 0, isNegative: false, (byte)((decimal.GetBits(figure)[3] >> 16) & 0xff));
                foreach (var value in new[] { figure - step, figure, figure + step })
                {
                    var result = Outlook.Of(Days, [new Goal(assessment.Area, metric, period, value) { Policy = policy }], AsOf, Few).Single();
                    Assert.That((result.P05, result.Median, result.P95, result.RemainingDays), Is.EqualTo((figure, figure, figure, 0)), metric.Key);
                    if (policy == GoalPolicy.Published)
                        Assert.That(result.Probability, Is.EqualTo((metric.LargerIsBetter ? figure >= value : figure <= value) ? 1 : 0), $"{metric} {figure} {value}");
                    else if (value != figure)
                        Assert.That(result.Probability, Is.EqualTo(metric.LargerIsBetter == value < figure ? 1 : 0), $"{metric} {figure} {value}");
                }
            }
        }
    }

    [Test]
    public void Of_Strict_JudgesTheFigureBeforeRounding()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(OutlookDays.Area(0));
        var period = AssessmentPeriod.Range(new LocalDate(2024, 5, 1), new LocalDate(2024, 5, 3));
        foreach (var (day, value) in new[] { (1, 40), (2, 41), (3, 40) }) // mean 40 1/3, published 40
            builder.Add(row, new LocalDate(2024, 5, day), Pollutant.NO2, Concentration.FromDecimal(value));
        double? Of(GoalPolicy policy) =>
            Outlook.Of(builder.Build(), [new Goal(OutlookDays.Area(0), GoalMetric.Statistic(Pollutant.NO2), period, 40) { Policy = policy }], period.End).Single().Probability;
        Assert.That((Of(GoalPolicy.Published), Of(GoalPolicy.Strict)), Is.EqualTo((1.0, 0.0)));
    }

    [Test]
    public void Of_NoHistory_SaysWhyAndGivesNoProbability()
    {
        var year = OutlookDays.Create(1, new LocalDate(2025, 1, 1), AsOf);
        var results = Outlook.Of(year, AllGoals(AssessmentPeriod.Year(2025)).Append(new Goal(new Area("elsewhere", AreaLevel.County), GoalMetric.Index, AssessmentPeriod.Year(2025), 4)), AsOf, Few);
        foreach (var result in results)
        {
            Assert.That(result.Reason, Is.Not.Null);
            Assert.That((result.Probability, result.P05, result.Median, result.P95), Is.EqualTo(((double?)null, (decimal?)null, (decimal?)null, (decimal?)null)));
        }

        Assert.That(results[^1].Reason!.ToString(), Is.EqualTo("no data"));
    }

    [Test]
    public void Of_AGapInEveryPastYear_NamesTheDay()
    {
        var days = OutlookDays.Create(1, new LocalDate(2023, 1, 1), AsOf, without: d => d.Month == 10);
        var result = Outlook.Of(days, [new Goal(OutlookDays.Area(0), GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2025), 40)], AsOf, Few).Single();
        Assert.That(result.Reason!.ToString(), Does.Match(@"no valid day around 10-\d\d in a past year"));
    }

    [Test]
    public void Of_AGapInOnePastYear_IsFilledFromAnother()
    {
        var days = OutlookDays.Create(1, new LocalDate(2023, 1, 1), AsOf, without: d => d is { Year: 2024, Month: 10 });
        Assert.That(Outlook.Of(days, AllGoals(AssessmentPeriod.Year(2025)), AsOf, Few).Select(r => r.Reason), Has.All.Null);
    }

    [Test]
    public void Of_OneDayToCome_EqualsTheShareOfTheDaysThatMayBeDrawn()
    {
        var options = OutlookOptions.Default with { Simulations = 40_000, LevelSpread = 0, LevelDays = 0 };
        var last = new LocalDate(2025, 11, 30);
        var period = AssessmentPeriod.Month(2025, 11);
        var pollutant = Pollutant.PM25;
        var published = Days.Published(pollutant, 0).ToArray();
        int Number(LocalDate date) => NodaTime.Period.DaysBetween(Days.FirstDay, date);
        var known = Enumerable.Range(Number(period.Start), 29).Select(d => published[d]).Where(c => !c.IsMissing).Select(c => c.Thousandths / 1000).ToList();

        // Every past year and every shift is as likely; a gap is filled by its nearest neighbour, the earlier one first.
        var candidates = new List<int>();
        foreach (var year in new[] { 2024, 2023 })
            for (var shift = -options.WindowDays; shift <= options.WindowDays; shift++)
                candidates.Add(NearestValid(Number(new LocalDate(year, 11, 30)) + shift));
        foreach (var goal in Enumerable.Range(0, 8).Select(i => decimal.Round((decimal)known.Sum() / known.Count, 1) - 0.8m + (i * 0.3m)))
        {
            var expected = candidates.Count(c => OracleMean(c) <= goal) / (double)candidates.Count;
            var result = Outlook.Of(Days, [new Goal(OutlookDays.Area(0), GoalMetric.Statistic(pollutant), period, goal)], last.PlusDays(-1), options).Single();
            Assert.That(result.Probability!.Value, Is.EqualTo(expected).Within(0.011), $"goal {goal}"); // four standard deviations
        }

        Assert.That(candidates.Select(OracleMean).Distinct().Count(), Is.GreaterThan(1), "the day to come matters");

        decimal OracleMean(int drawn) => decimal.Round((known.Sum() + drawn) / (decimal)(known.Count + 1), 1, MidpointRounding.ToEven);

        int NearestValid(int day)
        {
            for (var distance = 0; ; distance++)
                foreach (var near in new[] { day - distance, day + distance })
                    if (!published[near].IsMissing)
                        return published[near].Thousandths / 1000;
        }
    }

    [Test]
    public void Of_AnEasierGoal_IsNeverLessLikely()
    {
        foreach (var metric in GoalMetric.All)
        {
            var middle = Outlook.Of(Days, [new Goal(OutlookDays.Area(1), metric, AssessmentPeriod.Year(2025), 1)], AsOf, Few).Single().Median!.Value;
            var goals = Enumerable.Range(-5, 11).Select(i => new Goal(OutlookDays.Area(1), metric, AssessmentPeriod.Year(2025), middle + (i * Math.Max(0.1m, decimal.Round(middle / 50, 1))))).ToList();
            var probabilities = Outlook.Of(Days, goals, AsOf, Few).Select(r => r.Probability!.Value).ToList();
            Assert.That(probabilities, metric.LargerIsBetter || metric.Kind == GoalKind.Rank ? Is.Ordered.Descending : Is.Ordered.Ascending, metric.Key);
            if (metric.Kind is GoalKind.Mean or GoalKind.Percentile or GoalKind.GoodRatio or GoalKind.Index)
                Assert.That(probabilities.Max() - probabilities.Min(), Is.GreaterThan(0.3), metric.Key);
        }
    }

    /// <summary>
    /// Every day of the past years 40 µg/m³; this year 60 for the last 90 days. A year: 16,400 by 14,600, ln 0.1163; the trend of four areas
    /// 0.9 × 4/14 × 365/395 × 0.1163 = 0.0276. Fresh: ln 1.5 = 0.4055, of which exp(−92/110) × 90/105 = 0.3714 holds:
    /// 0.0276 + 0.3714 × (0.4055 − 0.0276) = 0.1680; 40 × 1.183 = 47.3, published 47. Two years back
    /// the change of 4/14 × 365/395 × 0.1163 = 0.0307 between the past years is added: 0.0583 + 0.3714 × (0.4055 − 0.0583) = 0.1873; 48.2, published 48.
    /// </summary>
    [Test]
    public void Of_ThisYearDirtierSoFar_RaisesTheRestByTheFormula()
    {
        var asOf = new LocalDate(2025, 9, 30);
        var days = OutlookDays.Changed(
            OutlookDays.Create(1, new LocalDate(2023, 1, 1), asOf, gapEvery: int.MaxValue),
            (p, date, _) => p == Pollutant.CO ? 1 : date > asOf.PlusDays(-90) ? 60 : 40);
        var goal = new Goal(OutlookDays.Area(0), GoalMetric.Statistic(Pollutant.NO2), AssessmentPeriod.Quarter(2025, 4), 47);
        var result = Outlook.Of(days, [goal], asOf, Few with { LevelSpread = 0, PastYears = 1 }).Single();
        Assert.That((result.P05, result.Median, result.P95, result.Probability), Is.EqualTo((47m, 47m, 47m, 1.0)), "from last year's days");
        result = Outlook.Of(days, [goal], asOf, Few with { LevelSpread = 0 }).Single();
        Assert.That((result.P05, result.P95), Is.EqualTo((47m, 48m)), "from the days of both years");
    }

    [Test]
    public void Of_ASpreadOfTheLevel_WidensTheBandAboutTheMedian()
    {
        var days = OutlookDays.Changed(OutlookDays.Create(1, new LocalDate(2023, 1, 1), AsOf, gapEvery: int.MaxValue), (p, _, _) => p == Pollutant.CO ? 1 : 1000);
        var result = Outlook.Of(days, [new Goal(OutlookDays.Area(0), GoalMetric.Statistic(Pollutant.NO2), AssessmentPeriod.Quarter(2025, 4), 48)], AsOf, Few).Single();

        // Days without a change tell nothing of the unrest: a third of 1.5 × 20 / (20 + 4 areas × 3 from four windows of 90 days), times 1 + 30/14, by 184 × (1 + 1/2) = 0.0080.
        // Areas: 0.09² × 10/14; all together a third of 0.09²: 0.0085. In all 0.0165, deviation 0.1284. The outermost of 16 slices of Student's
        // distribution with 3 degrees of freedom lie at ±2.900.
        Assert.That((double)result.P05!.Value, Is.EqualTo(1000 * Math.Exp(-2.900 * 0.12842)).Within(2));
        Assert.That((double)result.Median!.Value, Is.EqualTo(1000).Within(20));
        Assert.That((double)result.P95!.Value, Is.EqualTo(1000 * Math.Exp(2.900 * 0.12842)).Within(2));
    }

    /// <summary>Two valid past years, one of which kept the goal: (1 + 1) / (2 + 2). A P95 of CO hangs on 18 days a year, of four areas under one weather.</summary>
    [Test]
    public void Of_AFigureThatHangsOnFewDays_IsClimatology()
    {
        var metric = GoalMetric.Statistic(Pollutant.CO);
        var past = new[] { 2023, 2024 }.Select(year => PeriodAssessor.Assess(Days, 0, AssessmentPeriod.Year(year))[Pollutant.CO].Evaluated!.Value).ToList();
        var result = Outlook.Of(Days, [new Goal(OutlookDays.Area(0), metric, AssessmentPeriod.Year(2025), past.Min())], AsOf, Few).Single();
        var kept = past.Count(f => f <= past.Min());
        Assert.That((result.IsClimatology, result.Probability), Is.EqualTo((true, (kept + 1) / 4.0)));
        Assert.That((result.P05 <= past.Min(), result.P95 >= past.Max()), Is.EqualTo((true, true)), "the band holds the past years");
    }

    [Test]
    public void Of_AFigureThatHangsOnFewDays_IsCertainWhereNothingCanChangeIt()
    {
        var metric = GoalMetric.Statistic(Pollutant.CO);
        var asOf = new LocalDate(2025, 12, 29);
        var results = Outlook.Of(Days, new[] { 0.1m, 20m }.Select(value => new Goal(OutlookDays.Area(0), metric, AssessmentPeriod.Year(2025), value)), asOf, Few);
        Assert.That(results.Select(r => (r.IsClimatology, r.Probability)), Is.EqualTo(new (bool, double?)[] { (false, 0), (false, 1) }));
    }

    /// <summary>On 24 December hardly one of the days above the P90 of a past year was still to come: what the draws say is not watered down.</summary>
    [Test]
    public void Of_AFigureWhoseDecidingDaysAreOver_IsTheDrawsAlone()
    {
        var metric = GoalMetric.Statistic(Pollutant.O3);
        var result = Outlook.Of(Days, [new Goal(OutlookDays.Area(0), metric, AssessmentPeriod.Year(2025), 160)], new LocalDate(2025, 12, 24), Few).Single();
        Assert.That(result.IsClimatology, Is.False);
    }

    /// <summary>A record that begins in November holds no summer of its first year: the November and December of it do not make the ozone of a year look open.</summary>
    [Test]
    public void Of_OzoneInNovember_IsDecidedAlsoWhereTheRecordBeginsInOne()
    {
        var county = new Area("county", AreaLevel.County);
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(county);
        for (var day = new LocalDate(2023, 11, 24); day <= new LocalDate(2025, 11, 23); day = day.PlusDays(1))
            builder.Add(row, day, Pollutant.O3, Concentration.FromDecimal(90 + decimal.Round(70 * (decimal)Math.Cos((day.DayOfYear - 190) / 365.0 * 2 * Math.PI))));
        var goal = new Goal(county, GoalMetric.Statistic(Pollutant.O3), AssessmentPeriod.Year(2025), 158);
        var result = Outlook.Of(builder.Build(), [goal], new LocalDate(2025, 11, 23), Few).Single();
        Assert.That(result.IsClimatology, Is.False);
    }

    [Test]
    public void Of_AMean_IsTheDrawsAlone() =>
        Assert.That(Outlook.Of(Days, AllGoals(AssessmentPeriod.Year(2025)).Where(g => g.Metric.Kind is GoalKind.Mean or GoalKind.Index or GoalKind.GoodRatio), AsOf, Few).Select(r => r.IsClimatology), Has.None.True);

    [Test]
    public void Of_AcrossTheChangeOfStandards_JudgesEachDayByItsOwn()
    {
        // 65 µg/m³ of PM2.5 every day: good to February 2026 (limit 75), not good from March (60). Nothing is left to chance.
        var days = OutlookDays.Changed(
            OutlookDays.Create(1, new LocalDate(2024, 1, 1), new LocalDate(2026, 1, 15), gapEvery: int.MaxValue),
            (p, _, _) => p switch { Pollutant.PM25 => 65, Pollutant.CO => 1, _ => 20 });
        var result = Outlook.Of(days, [new Goal(OutlookDays.Area(0), GoalMetric.GoodDays, AssessmentPeriod.Quarter(2026, 1), 59)], new LocalDate(2026, 1, 15), Few with { LevelSpread = 0 }).Single();
        Assert.That((result.P05, result.Median, result.P95, result.Probability), Is.EqualTo((59m, 59m, 59m, 1.0)));
    }

    [Test]
    public void Index_OfSixStatistics_PublishesWhatTheIndexPublishes()
    {
        var random = new Random(4);
        foreach (var date in new[] { new LocalDate(2020, 12, 31), new LocalDate(2026, 12, 31) })
        {
            var rules = OutlookFigure.Of(AssessmentPeriod.Day(date), AssessmentOptions.Default);
            for (var i = 0; i < 1000; i++)
            {
                var six = Enumerable.Range(0, 6).Select(_ => new Quotient(random.NextInt64(40_000_000), 365)).ToArray();
                Assert.That(
                    rules.Published(GoalMetric.Index, rules.Index(six)),
                    Is.EqualTo(CompositeIndex.Compute(six, (all, p) => all[(int)p].ToFraction(), new IndexTerms(StandardsCatalogue.National.At(date), CompositeIndexScheme.At(date))).Published));
            }
        }
    }

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public void Of_OptionsOutOfRange_Throw(int simulations, int block) =>
        Assert.That(() => Outlook.Of(Days, [], AsOf, new OutlookOptions { Simulations = simulations, BlockDays = block }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Of_UnroundedDailyValues_AreRefused() =>
        Assert.That(() => Outlook.Of(Days, [], AsOf, new OutlookOptions { Assessment = new AssessmentOptions { DailyPrecision = DailyPrecision.Unrounded } }), Throws.ArgumentException);

    private static List<Goal> AllGoals(AssessmentPeriod period) =>
        [.. Days.Areas.SelectMany(area => GoalMetric.All.Select(m => new Goal(area, m, period, m.Key switch { "pm25" => 40, "pm10" => 75, "so2" => 11, "no2" => 35, "co" => 2, "o3_8h" => 160, "index" => 5, "good_ratio" => 80, "good_days" => 290, "heavy_days" => 5, _ => 1 })))];

    private static decimal Figure(PeriodAssessment assessment, GoalMetric metric) => metric.Kind switch
    {
        GoalKind.GoodRatio => assessment.GoodRatio!.Value,
        GoalKind.GoodDays => assessment.GoodDays,
        GoalKind.HeavyDays => metric == GoalMetric.ExceedDays ? assessment.ValidDays - assessment.GoodDays : assessment.HeavyDays,
        GoalKind.HeavyRatio => decimal.Round(assessment.HeavyDays * 100m / assessment.ValidDays, 1),
        GoalKind.Index => assessment.Index.Published!.Value,
        _ => assessment[metric.Pollutant!.Value].Evaluated!.Value,
    };
}
