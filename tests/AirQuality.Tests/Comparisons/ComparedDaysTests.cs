using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Statistics;
using AirQuality.Statistics.Trends;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Comparisons;

/// <summary>Like is compared with like: across the change of standards, 29 February and the change of decimals.</summary>
[TestFixture]
public sealed class ComparedDaysTests
{
    private static readonly GeneratedDays Data = GeneratedDays.Of(21);

    private static readonly string[] Periods =
    [
        "2026", "2026-H1", "2026-H2", "2026-Q1", "2026-Q2", "2026-01", "2026-02", "2026-03", "2026-11", "2025-season", "2026-ozone", "2026-03-01", "2026-02-28",
        "2026-01-01..2026-10-31", "2026-01-01..2026-02-28", "2026-02-10..2026-03-20", "2026-01-01..2026-03-01",
        "2025", "2025-Q1", "2025-01", "2025-02", "2025-11", "2025-12", "2025-01-01..2025-02-28", "2025-01-01..2025-03-01", "2024-season",
    ];

    /// <summary>Air that repeats last year to the day, the events too, has no change in any figure.</summary>
    [Test]
    public void Compare_AirRepeated_HasNoChangeInAnyFigure([ValueSource(nameof(Periods))] string text, [Values] EventScope scope)
    {
        var world = new RepeatedYears(7);
        var options = new AssessmentOptions { Events = world.Events, EventScope = scope };
        foreach (var comparison in PeriodComparer.CompareAll(world.Days, AssessmentPeriod.Parse(text), ComparisonBase.LastYear, options))
        {
            foreach (var change in comparison.Changes)
                Assert.That(change.Value, Is.EqualTo(change.Base), $"{comparison.Current.Area} {text} {change.Figure}");
            foreach (var change in comparison.ByNewerEdition?.Changes ?? [])
                Assert.That(change.Value, Is.EqualTo(change.Base), $"{comparison.Current.Area} {text} {change.Figure}, both by the newer edition");
        }
    }

    /// <summary>Weeks are compared Monday with Monday: 2026-W09 ends on 1 March, the first day of the new standard.</summary>
    [TestCase("2026-W08")]
    [TestCase("2026-W09")]
    [TestCase("2026-W10")]
    [TestCase("2025-W01")]
    public void Compare_WeeksRepeated_HaveNoChangeInAnyFigure(string text)
    {
        var first = new LocalDate(2023, 12, 25); // a Monday
        var days = Grid(first, new LocalDate(2026, 12, 27), date => 40 + (Period.DaysBetween(first, date) % 7 * 10));
        var comparison = PeriodComparer.Compare(days, days.Areas[0], AssessmentPeriod.Parse(text), ComparisonBase.LastYear);
        foreach (var change in comparison.Changes)
            Assert.That(change.Value, Is.EqualTo(change.Base), change.Figure.Key);
    }

    /// <summary>What is made of comparisons stands still too: changes in a ranking, alerts, trends, means of years, goals relative to last year.</summary>
    [Test]
    public void Engines_AirRepeated_SeeNoChange([Range(1, 3)] int seed)
    {
        var world = new RepeatedYears(seed);
        var options = new AssessmentOptions { Events = world.Events };
        foreach (var text in new[] { "2026-01-01..2026-10-31", "2026-03", "2025-12" })
        {
            var period = AssessmentPeriod.Parse(text);
            var current = PeriodAssessor.AssessAll(world.Days, period, options);
            var earlier = PeriodAssessor.AssessAll(world.Days, ComparedPeriod.LastYear(period), options);
            foreach (var metric in RankingMetric.All)
                Assert.That(ChangeRanking.Rank(metric, current, earlier).Improvement.Ranked.Select(r => r.Value), Is.All.Zero, $"{metric.Key} {text}");
        }

        var alerts = AlertFinder.Find(world.Days, new LocalDate(2026, 3, 20), options: AlertOptions.Default with { Plan = new PlanOptions { Assessment = options } });
        Assert.That(alerts.Where(a => a.Rule is AlertRule.WorseMonths or AlertRule.WorseSeason), Is.Empty);
        List<AssessmentPeriod> months = [.. Enumerable.Range(0, 36).Select(m => new YearMonth(2024, 1).PlusMonths(m)).Select(m => AssessmentPeriod.Month(m.Year, m.Month))];
        foreach (var figure in Figure.All)
        {
            Assert.That(TrendAnalysis.Of(TrendAnalysis.Series(world.Days, 0, figure, months, options)).MannKendall.S, Is.Zero, figure.Key);
            var lastYear = figure.Of(PeriodAssessor.Assess(world.Days, 0, AssessmentPeriod.Year(2026), options));
            Assert.That(SlidingStatistics.MeanOfYears(world.Days, 0, figure, 2026, 2, options).Value, Is.EqualTo(lastYear), figure.Key);
        }

        var relative = new Goal(world.Days.Areas[0], GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 0) { Base = new GoalBase(1) };
        var resolved = RelativeGoals.Resolve(relative, world.Days, new PlanOptions { Assessment = options });
        Assert.That(resolved!.Value, Is.EqualTo(PeriodAssessor.Assess(world.Days, 0, relative.Period, options)[Pollutant.PM25].Mean));
    }

    /// <summary>The days that may be lost follow the days' own editions: a goal at last year's ratio plans for as many lost days as the same air loses.</summary>
    [Test]
    public void Profile_AirRepeated_ExpectsTheDaysThatAreLost()
    {
        var world = new RepeatedYears(5);
        var own = EditionCalendar.InForce(StandardsCatalogue.National);
        var repeated = own.Repeating(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31), 3);
        var days = new EnteringDays(world.Days, 0, AssessmentOptions.Default);
        var (stood, measured) = (days.Aqis(repeated), days.Aqis(own));
        for (var date = new LocalDate(2024, 1, 1); date < new LocalDate(2026, 1, 1); date = date.PlusDays(1))
            if (date is not { Month: 2, Day: 29 })
                Assert.That(stood[days.DayOf(date)], Is.EqualTo(measured[days.DayOf(new LocalDate(2026, date.Month, date.Day))]), $"{date}");
        Assert.That(stood.SequenceEqual(measured), Is.False);
    }

    /// <summary>January and February by the edition of 2012, March to October by that of 2026, in both years; beside it both wholly by that of 2026.</summary>
    [Test]
    public void Compare_AcrossTheChange_EqualsTheOracleInParts()
    {
        var different = 0;
        foreach (var comparison in PeriodComparer.CompareAll(Data.Grid, AssessmentPeriod.Parse("2026-01-01..2026-10-31"), ComparisonBase.LastYear))
        {
            var area = Data.Areas[comparison.Current.Area.Name];
            var (now, then) = (Parts(area, 2026), Parts(area, 2025));
            Assert.That(comparison.Current.GoodDays, Is.EqualTo(now.Good));
            Assert.That(comparison.Earlier[0].GoodDays, Is.EqualTo(then.Good));
            Assert.That(comparison.Earlier[0].GoodRatio, Is.EqualTo((new Rational(then.Good, then.Valid) * 100).Round(1)));
            var newer = comparison.ByNewerEdition!;
            foreach (var side in new[] { newer.Current, newer.Earlier[0] })
            {
                var oracle = OracleAssess.Assess(area, "range", side.Period.Start.ToOracle(), side.Period.End.ToOracle(), "2026");
                Assert.That(OracleText.Assessment(side), Is.EqualTo(OracleText.Assessment(oracle, "Plan2026")));
            }

            different += newer.Current.GoodDays == comparison.Current.GoodDays ? 0 : 1;
        }

        Assert.That(different, Is.GreaterThan(0));
    }

    [TestCase("2026-02", null, false)]
    [TestCase("2026-04", null, false)]
    [TestCase("2026-Q1", null, true)]
    [TestCase("2026-W09", null, true)]
    [TestCase("2026-Q1", "2026", false)]
    public void ByNewerEdition_StandsBeside_WhereTheStandardChangesWithinThePeriod(string period, string? edition, bool expected)
    {
        var options = new AssessmentOptions { Standards = edition is null ? StandardsCatalogue.National : StandardsCatalogue.National.ById(edition) };
        Assert.That(PeriodComparer.Compare(Data.Grid, Data.Grid.Areas[0], AssessmentPeriod.Parse(period), ComparisonBase.LastYear, options).ByNewerEdition is not null, Is.EqualTo(expected));
    }

    /// <summary>All of January 2026, three days longer than February, is judged by the edition of February, as the days after it are not compared with.</summary>
    [Test]
    public void Previous_LongerMonth_IsJudgedByTheMonthItIsComparedWith()
    {
        var days = Grid(new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31), _ => 70); // good to 75 in 2012, bad above 60 in 2026
        int Good(string period) => PeriodComparer.Compare(days, days.Areas[0], AssessmentPeriod.Parse(period), ComparisonBase.Previous).Earlier[0].GoodDays;
        Assert.That(Good("2026-02"), Is.EqualTo(31));
        Assert.That(Good("2026-03"), Is.Zero);
    }

    /// <summary>A base of January and February 2024 keeps 29 February: 59 days of 30 and one of 300 are (59·30 + 300) / 60 = 34.5, and 30 on it is −13.0 %.</summary>
    [Test]
    public void Compare_WholeMonths_KeepLeapDayInTheBase()
    {
        var days = Grid(new LocalDate(2024, 1, 1), new LocalDate(2025, 2, 28), d => d is { Month: 2, Day: 29 } ? 300 : 30);
        var change = PeriodComparer.Compare(days, days.Areas[0], AssessmentPeriod.Parse("2025-01-01..2025-02-28"), ComparisonBase.LastYear).Of(Figure.Statistic(Pollutant.PM25));
        Assert.That(change.Base, Is.EqualTo(34.5m));
        Assert.That(change.Change, Is.EqualTo(-13.0m));
    }

    /// <summary>National reports of PM2.5: 29.3 for 2024 is −2.7 % on a year published as 30; 28.1 for 2025 so far is −0.4 % on one published as 28.</summary>
    [TestCase("2024", 30, 37, 29, 110, 29.3, -2.7)] // (30·365 + 37) / 365 = 30.10; (29·366 + 110) / 366 = 29.30
    [TestCase("2025-01-01..2025-11-30", 28, 67, 28, 34, 28.1, -0.4)] // (28·335 + 67) / 335 = 28.20; (28·334 + 34) / 334 = 28.10
    public void Compare_ChangeOfDecimals_IsThatOfTheMinistry(string text, int level, int above, int levelNow, int aboveNow, double value, double expected)
    {
        var period = AssessmentPeriod.Parse(text);
        var before = period.PlusYears(-1);
        var days = Grid(before.Start, period.End, date =>
        {
            var (start, of, more) = period.Contains(date) ? (period.Start, levelNow, aboveNow) : (before.Start, level, above);
            return of + (Period.DaysBetween(start, date) < more ? 1 : 0);
        });
        var change = PeriodComparer.Compare(days, days.Areas[0], period, ComparisonBase.LastYear).Of(Figure.Statistic(Pollutant.PM25));
        Assert.That(change.Value, Is.EqualTo((decimal)value));
        Assert.That(change.Change, Is.EqualTo((decimal)expected));
        Assert.That(PeriodAssessor.Assess(days, 0, before)[Pollutant.PM25].Mean, Is.EqualTo((decimal)level), "as it was published then");
    }

    [TestCase("2025-10", "2026-10", "2025-10-31", "2026-10-31")]
    [TestCase("2024-02", "2025-02", "2024-02-29", "2025-02-28")]
    [TestCase("2025-W09", "2026-W09", "2025-03-02", "2026-03-01")]
    [TestCase("2026-01", "2026-02", "2026-01-31", "2026-02-28")]
    [TestCase("2024-season", "2025-season", "2025-03-31", "2026-03-31")]
    public void Counterpart_OfEachKind(string period, string with, string day, string expected) =>
        Assert.That(new ComparedPeriod(AssessmentPeriod.Parse(period), AssessmentPeriod.Parse(with)).CounterpartOf(AssessmentPeriod.Parse(day).Start), Is.EqualTo(AssessmentPeriod.Parse(expected).Start));

    private static (int Good, int Valid) Parts(OracleArea area, int year)
    {
        var before = OracleAssess.Assess(area, "range", new DateOnly(year, 1, 1), new DateOnly(year, 2, 28), "2012");
        var after = OracleAssess.Assess(area, "range", new DateOnly(year, 3, 1), new DateOnly(year, 10, 31), "2026");
        return (before.GoodDays + after.GoodDays, before.ValidDays + after.ValidDays);
    }

    private static DailyGrid Grid(LocalDate first, LocalDate last, Func<LocalDate, int> pm25)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        for (var date = first; date <= last; date = date.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, date, pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM25 ? pm25(date) : pollutant == Pollutant.CO ? 0.8m : 30));
        return builder.Build();
    }

    /// <summary>Seeded days of some areas, around every limit, that are the same in each year from 2023 to 2026, gaps and events too; 29 February has no data.</summary>
    private sealed class RepeatedYears
    {
        public RepeatedYears(int seed)
        {
            var builder = new DailyGridBuilder();
            var events = new List<ExceptionalEvent>();
            for (var number = 0; number < 3; number++)
            {
                var random = new Random((seed * 100) + number);
                var area = new Area($"area{number}", AreaLevel.County);
                var row = builder.AddArea(area);
                for (var day = new LocalDate(2023, 1, 1); day.Year == 2023; day = day.PlusDays(1))
                {
                    var values = Array.ConvertAll(Pollutants.All.ToArray(), p => random.Next(60) == 0 ? (decimal?)null : p == Pollutant.CO ? random.Next(60) / 10m : random.Next(20, 170));
                    var isDust = random.Next(30) == 0;
                    for (var year = 2023; year <= 2026; year++)
                    {
                        var date = new LocalDate(year, day.Month, day.Day);
                        foreach (var pollutant in Pollutants.All)
                            if (values[(int)pollutant] is { } value)
                                builder.Add(row, date, pollutant, Concentration.FromDecimal(value));
                        if (isDust)
                            events.Add(ExceptionalEvent.OfDays(area, date, date));
                    }
                }
            }

            Days = builder.Build();
            Events = new EventRegister(events);
        }

        public DailyGrid Days { get; }

        public EventRegister Events { get; }
    }
}
