using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Tracking;

/// <summary>Statuses, what is left and the chain, on days made by hand and on generated ones.</summary>
[TestFixture]
public sealed class TargetTrackerTests
{
    private static readonly Area County = new("甲县", AreaLevel.County, new Area("乙市", AreaLevel.City));

    [Test]
    public void Track_DaysAtTheGoal_AreOnTrackAtEveryLevel()
    {
        var goal = Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2026, 198, _ => 30)).Single(); // to Friday, 17 July
        Assert.That(goal.Periods.Select(p => p.Level), Is.EqualTo(new[] { GoalLevel.Week, GoalLevel.Month, GoalLevel.Quarter, GoalLevel.Year }));
        Assert.That(goal.Periods.Select(p => p.Status), Is.All.EqualTo(GoalStatus.OnTrack));
        Assert.That((goal.Whole.Actual, goal.Whole.ValidDays, goal.Whole.RemainingDays, goal.Whole.Control), Is.EqualTo(((decimal?)30.0m, 198, 167, (decimal?)30.109m)));
    }

    /// <summary>Cap 30.05 over 365 days: 10,968.25; 100 days at 60 leave 4,968.25 for 265 days.</summary>
    [Test]
    public void Track_MeanFarAbove_IsAtRiskAndNamesTheWeekThatBreaksTheYear()
    {
        var goal = Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2026, 100, _ => 60)).Single();
        Assert.That((goal.Whole.Status, goal.Whole.Control), Is.EqualTo((GoalStatus.AtRisk, (decimal?)18.748m)));
        Assert.That(goal.FirstBreak!.BreaksIn, Is.Not.Null);
        Assert.That(goal.Whole.BreaksIn!.Start, Is.GreaterThanOrEqualTo(goal.FirstBreak.BreaksIn!.Start));
    }

    [Test]
    public void Track_BudgetSpent_IsMissedInTheWeekInWhichItWasSpent()
    {
        // 365 × 30.05 = 10,968.25 is passed on day 110 of 100 a day: 20 April, in 2026-W17.
        var whole = Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2026, 120, _ => 100)).Single().Whole;
        Assert.That((whole.Status, whole.BreaksIn!.ToString(), whole.Control), Is.EqualTo((GoalStatus.Missed, "2026-W17", (decimal?)-4.212m)));
    }

    [Test]
    public void Track_YearOver_IsMetOrMissedByThePublishedFigure()
    {
        Assert.That(Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2026, 365, d => d < 18 ? 31 : 30)).Single().Whole.Status, Is.EqualTo(GoalStatus.Met));
        Assert.That(Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2026, 365, d => d < 20 ? 31 : 30)).Single().Whole.Status, Is.EqualTo(GoalStatus.Missed));
    }

    [Test]
    public void Track_BeforeThePeriod_IsNotStarted()
    {
        var plan = new TargetPlan([new Goal(County, GoalMetric.GoodRatio, AssessmentPeriod.Year(2027), 85)]);
        var whole = TargetTracker.Track(plan, Days(2026, 300, _ => 30), new LocalDate(2026, 10, 27)).Single().Whole;
        Assert.That((whole.Status, whole.RemainingDays), Is.EqualTo((GoalStatus.NotStarted, 365)));
    }

    [Test]
    public void Track_AreaWithoutData_HasNoDataAndNoFigure()
    {
        var plan = new TargetPlan([new Goal(new Area("丙县", AreaLevel.County), GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 30)]);
        var goal = TargetTracker.Track(plan, Days(2026, 300, _ => 30), new LocalDate(2026, 10, 27)).Single();
        Assert.That(goal.Periods.Select(p => (p.Status, p.Actual)), Is.All.EqualTo((GoalStatus.NoData, (decimal?)null)));
    }

    [Test]
    public void Track_GoodDaysAllSafe_AreMetBeforeTheYearEnds()
    {
        var whole = Track(GoalMetric.GoodDays, 200, Days(2026, 220, _ => 30)).Single().Whole;
        Assert.That((whole.Status, whole.Actual, whole.AllowedDays), Is.EqualTo((GoalStatus.Met, (decimal?)220, (int?)145)));
    }

    /// <summary>10 days lost to missing data: left out, the cap counts over 355 days; charged, they have spent the mean so far.</summary>
    [Test]
    public void Track_MissingDays_AreLeftOutOrCharged()
    {
        var days = Days(2026, 100, d => d is >= 20 and < 30 ? null : 40);
        var leftOut = Track(GoalMetric.Statistic(Pollutant.PM25), 35, days).Single().Whole;
        var charged = Track(GoalMetric.Statistic(Pollutant.PM25), 35, days, PlanOptions.Default with { MissingDays = MissingDays.Charged }).Single().Whole;
        Assert.That((leftOut.LostDays, leftOut.Control, charged.Control), Is.EqualTo((10, Floor3(((35.05m * 355) - 3600) / 265), Floor3(((35.05m * 365) - 4000 - 0.001m) / 265))));
    }

    [Test]
    public void Track_ClosedPeriods_ChangeWhatTheOpenOnesMaySpend()
    {
        // The first quarter spent 50 a day against a flat plan of 40: the rest must live on less.
        var quarter = Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2026, 91, _ => 50)).Single().Periods.Single(p => p.Level == GoalLevel.Quarter);
        Assert.That((quarter.Period.ToString(), quarter.Planned), Is.EqualTo(("2026-Q2", (decimal?)40.0m)));
        Assert.That(quarter.Goal, Is.EqualTo(36.8m)); // 40.05 × 365 − 50 × 90 leaves 10,118.25 for 275 days: 36.7 each (cap 36.75) and 12 over, a step more for 91 days
    }

    /// <summary>36.85 may be reached on each of the 91 days, and the first had 50: 3,303.35 for 90.</summary>
    [Test]
    public void Track_AQuarterUnderWay_AllowsItsOwnDaysWhatItHasLeft()
    {
        var quarter = Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2026, 91, _ => 50)).Single().Periods.Single(p => p.Level == GoalLevel.Quarter);
        Assert.That((quarter.Goal, quarter.Control, quarter.RemainingDays, quarter.AllowedDays), Is.EqualTo(((decimal?)36.8m, (decimal?)36.703m, 90, (int?)null)));
    }

    /// <summary>What a year past saving leaves its week is the goal the week was given at the start, over the days that count.</summary>
    [Test]
    public void Track_YearPastSaving_JudgesTheWeekByThePlanAsItWasMade()
    {
        var days = Days(2026, 134, d => d == 131 ? null : 100); // to Thursday, 14 May, 12 May missing
        var week = Track(GoalMetric.Statistic(Pollutant.PM25), 30, days).Single().Periods[0];
        Assert.That((week.Level, week.Status, week.LostDays, week.RemainingDays), Is.EqualTo((GoalLevel.Week, GoalStatus.Missed, 1, 3)));
        Assert.That((week.Goal, week.IsImpossible), Is.EqualTo(((decimal?)null, true)), "nobody can keep what the year leaves");
        var sum = ((week.Planned!.Value + 0.05m) * 6) - (week.Planned.Value * 10 % 2 == 0 ? 0 : 0.001m); // half rounds to the even step
        Assert.That(week.Control, Is.EqualTo(Floor3((sum - 300) / 3)));
    }

    /// <summary>54 days may be lost. They are by 23 February, but it is the next one, on 1 June, that is too many.</summary>
    [Test]
    public void Track_LastDayThatMayBeLost_DoesNotBreakTheYear()
    {
        var whole = Track(GoalMetric.GoodRatio, 85, Days(2026, 160, d => d is < 54 or 151 ? 90 : 30)).Single().Whole;
        Assert.That((whole.Status, whole.BreaksIn!.ToString()), Is.EqualTo((GoalStatus.Missed, "2026-W23")));
    }

    /// <summary>Last year's 60 a day go on: 82 days more keep within 4,968.25, the 83rd, 2 July, does not.</summary>
    [Test]
    public void Track_MeanAtRisk_BreaksInTheWeekOfTheFirstDayTooMany()
    {
        var whole = Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2025, 365 + 100, _ => 60)).Single().Whole;
        Assert.That((whole.Status, whole.BreaksIn!.Start, whole.BreaksIn.End), Is.EqualTo((GoalStatus.AtRisk, new LocalDate(2026, 7, 1), new LocalDate(2026, 7, 5))));
    }

    /// <summary>165 days may be lost, so the goal is met with the 200th good day.</summary>
    [TestCase(199, GoalStatus.OnTrack)]
    [TestCase(200, GoalStatus.Met)]
    public void Track_AsManyDaysLeftAsMayBeLost_AreMet(int count, GoalStatus status) =>
        Assert.That(Track(GoalMetric.GoodDays, 200, Days(2026, count, _ => 30)).Single().Whole.Status, Is.EqualTo(status));

    /// <summary>760 are left for each of five days; the worst day of the year on record is that or a little more.</summary>
    [TestCase(760, GoalStatus.Met)]
    [TestCase(761, GoalStatus.OnTrack)]
    public void Track_ExactlyTheWorstDayOnRecordLeft_IsMet(int worst, GoalStatus status)
    {
        var goal = new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 40) { Policy = GoalPolicy.Strict };
        var days = Days(2025, 365 + 360, d => d == 3 ? worst : 30);
        Assert.That(TargetTracker.Track(new TargetPlan([goal]), days, days.LastDay).Single().Whole.Status, Is.EqualTo(status));
    }

    /// <summary>A record of 365 days, one of them with a concentration of zero.</summary>
    [Test]
    public void Track_ZeroOnRecord_IsADayOfTheRecord() =>
        Assert.That(Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2025, 365 + 360, d => d < 360 ? null : d == 400 ? 0 : 30)).Single().Whole.Status, Is.EqualTo(GoalStatus.Met));

    /// <summary>36 days above can be allowed whatever they hold; with the 37th at 161 the 90th percentile is 0 + 0.6 × 161 = 97.</summary>
    [Test]
    public void Track_PercentileYearOver_IsJudgedByItsValuesNotByTheDaysThatAreSafe()
    {
        var whole = Track(GoalMetric.Statistic(Pollutant.O3), 160, Days(2026, 365, d => d < 37 ? 161 : 0, Pollutant.O3)).Single().Whole;
        Assert.That((whole.Status, whole.Actual), Is.EqualTo((GoalStatus.Met, (decimal?)97)));
    }

    [Test]
    public void Track_BeforeThePeriod_SaysWhatWillBeAskedAndNoMore()
    {
        var plan = new TargetPlan([new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2027), 30)]);
        var whole = TargetTracker.Track(plan, Days(2026, 300, _ => 30), new LocalDate(2026, 10, 27)).Single().Whole;
        Assert.That((whole.Goal, whole.Planned, whole.Cap, whole.CapMayBeReached, whole.IsByHand), Is.EqualTo(((decimal?)30, (decimal?)30, (decimal?)30.05m, true, true)));
        Assert.That((whole.ValidDays, whole.LostDays, whole.Actual, whole.Control), Is.EqualTo((0, 0, (decimal?)null, (decimal?)30.05m)));
    }

    /// <summary>The mean may have spent 30.05 on each of the valid days and spent 60.</summary>
    [TestCase(0)]
    [TestCase(10)]
    public void Track_MeanOnAFlatProfile_IsAheadByItsShareLessWhatItSpent(int lost)
    {
        var whole = Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2026, 100, d => d < lost ? null : 60)).Single().Whole;
        Assert.That((whole.Ahead, whole.AheadPerDay), Is.EqualTo(((decimal?)(-29.95m * (100 - lost)), (decimal?)-29.95m)));
        Assert.That((whole.LostDays, whole.ValidDays, whole.RemainingDays), Is.EqualTo((lost, 100 - lost, 265)));
    }

    /// <summary>One heavy day in the only past year, on 10 July: a goal of none is at risk, but no day is lost before most of one is expected.</summary>
    [Test]
    public void Track_GoalWithoutAHeavyDay_BreaksNotBeforeMostOfOneIsExpected()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        for (var day = new LocalDate(2025, 1, 1); day <= new LocalDate(2026, 2, 28); day = day.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, day, pollutant, Concentration.FromDecimal(day == new LocalDate(2025, 7, 10) && pollutant == Pollutant.PM25 ? 200 : 10));
        var whole = TargetTracker.Track(new TargetPlan([new Goal(County, GoalMetric.HeavyDays, AssessmentPeriod.Year(2026), 0)]), builder.Build(), new LocalDate(2026, 2, 28)).Single().Whole;
        Assert.That(whole.Status, Is.EqualTo(GoalStatus.AtRisk));
        Assert.That(whole.BreaksIn is null, Is.EqualTo(whole.ExpectedRest < 0.5m), $"{whole.ExpectedRest} days expected");
        Assert.That(whole.BreaksIn?.Start, Is.Null.Or.GreaterThan(new LocalDate(2026, 3, 31)));
    }

    /// <summary>311 of 365 are the first to be published as 85.0 % or more, so 54 may be lost: 14.8 of them in 100 days.</summary>
    [Test]
    public void Track_DaysLostOnAFlatProfile_AreAheadByTheirShareLessThoseLost()
    {
        var whole = Track(GoalMetric.GoodRatio, 85, Days(2026, 100, d => d < 20 ? 90 : 30)).Single().Whole;
        Assert.That((whole.Ahead, whole.AheadPerDay, whole.AllowedDays, whole.Control), Is.EqualTo(((decimal?)-5.2m, (decimal?)null, (int?)34, (decimal?)null)));
    }

    [Test]
    public void Track_AMissingDayInApril_IsLostInItsWeekMonthQuarterAndYear()
    {
        var periods = Track(GoalMetric.Statistic(Pollutant.PM25), 30, Days(2026, 100, d => d == 97 ? null : 20)).Single().Periods; // 8 April of 10
        Assert.That(periods.Select(p => (p.LostDays, p.ValidDays)), Is.EqualTo(new[] { (1, 4), (1, 9), (1, 9), (1, 99) }));
    }

    /// <summary>30.05 is published as 30.0, half to even; 30.15 as 30.2.</summary>
    [TestCase("30", "30.05", true)]
    [TestCase("30.1", "30.15", false)]
    public void Track_Cap_MayBeReachedWhereItRoundsToTheGoal(decimal goal, decimal cap, bool mayBeReached)
    {
        var whole = Track(GoalMetric.Statistic(Pollutant.PM25), goal, Days(2026, 100, _ => 20)).Single().Whole;
        Assert.That((whole.Cap, whole.CapMayBeReached), Is.EqualTo(((decimal?)cap, mayBeReached)));
    }

    [Test]
    public void Track_YearWithTooFewDays_SaysSoOnlyWhenItIsOver()
    {
        Assert.That(Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2026, 364, d => d < 60 ? null : 30)).Single().Whole.Reason, Is.Null);
        Assert.That(Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2026, 365, d => d < 60 ? null : 30)).Single().Whole.Reason!.ToString(), Does.StartWith("305 of 365 days valid in 2026"));
        Assert.That(Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2026, 365, _ => 30)).Single().Whole.Reason, Is.Null);
    }

    [Test]
    public void Track_FirstDay_IsNoLongerNotStarted()
    {
        var whole = Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2026, 1, _ => 30)).Single().Whole;
        Assert.That((whole.Status, whole.RemainingDays, whole.ValidDays), Is.EqualTo((GoalStatus.OnTrack, 364, 1)));
    }

    [Test]
    public void Track_LongAfterTheYear_HasNoDaysLeftAndNoneLost()
    {
        var plan = new TargetPlan([new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2025), 40)]);
        var whole = TargetTracker.Track(plan, Days(2025, 400, _ => 30), new LocalDate(2026, 2, 4)).Single().Whole;
        Assert.That((whole.Status, whole.RemainingDays, whole.LostDays, whole.ValidDays), Is.EqualTo((GoalStatus.Met, 0, 0, 365)));
    }

    /// <summary>On 360 days the year has 763 left for each of five: more than any day of a record of a year, but a shorter one knows no worst day.</summary>
    [TestCase(360, GoalStatus.Met)]
    [TestCase(361, GoalStatus.OnTrack)]
    public void Track_MoreLeftThanTheWorstDayOnRecord_IsMetIfTheRecordIsAYear(int missing, GoalStatus status)
    {
        var whole = Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2025, 365 + 360, d => d < missing ? null : 30)).Single().Whole;
        Assert.That((whole.Status, whole.RemainingDays), Is.EqualTo((status, 5)));
    }

    [Test]
    public void Track_WorstDayOnRecordStillPossible_IsNotMet()
    {
        var whole = Track(GoalMetric.Statistic(Pollutant.PM25), 40, Days(2025, 365 + 360, d => d == 3 ? 800 : 30)).Single().Whole;
        Assert.That(whole.Status, Is.EqualTo(GoalStatus.OnTrack));
    }

    /// <summary>The 90th percentile of ozone: 15 days more cannot lose it; 65 can; 37 above have lost it, in the week of the 37th.</summary>
    [Test]
    public void Track_PercentileGoal_CountsTheDaysAboveThatAreStillAllowed()
    {
        var ozone = GoalMetric.Statistic(Pollutant.O3);
        var safe = Track(ozone, 160, Days(2026, 350, d => d % 70 == 0 ? null : 100, Pollutant.O3)).Single().Whole;
        Assert.That((safe.Status, safe.AllowedDays, safe.LostDays), Is.EqualTo((GoalStatus.Met, (int?)15, 5)));
        var open = Track(ozone, 160, Days(2026, 300, _ => 100, Pollutant.O3)).Single().Whole;
        var expected = Allowance.OfPercentile(new PublishedGoal(160, 0), Pollutant.O3, [.. Enumerable.Repeat(Concentration.FromDecimal(100), 300)], 65).DaysAbove;
        Assert.That((open.Status, open.AllowedDays), Is.EqualTo((GoalStatus.OnTrack, (int?)expected)));
        var lost = Track(ozone, 160, Days(2026, 300, d => d < 40 ? 200 : 100, Pollutant.O3)).Single().Whole;
        Assert.That((lost.Status, lost.BreaksIn!.ToString()), Is.EqualTo((GoalStatus.Missed, "2026-W06")));
    }

    [Test]
    public void Track_RankGoalOfAnAreaWithoutPlace_HasNoDataAndTheReason()
    {
        var whole = TargetTracker.Track(new TargetPlan([new Goal(County, GoalMetric.Rank, AssessmentPeriod.Year(2026), 1)]), Days(2026, 200, d => d < 100 ? 30 : null), new LocalDate(2026, 7, 19)).Single().Whole;
        Assert.That((whole.Status, whole.Actual), Is.EqualTo((GoalStatus.NoData, (decimal?)null)));
        Assert.That(whole.Reason!.ToString(), Does.Contain("100 of 200 days valid"));
    }

    [Test]
    public void Track_AnyNumberOfThreads_GivesTheSame()
    {
        var days = GeneratedDays.Of(81).Grid;
        var plan = PlanOf(days, 2026);
        var asOf = new LocalDate(2026, 9, 13);
        var one = Text(TargetTracker.Track(plan, days, asOf, new TrackOptions { Plan = PlanOptions.Default with { DegreeOfParallelism = 1 } }));
        Assert.That(Text(TargetTracker.Track(plan, days, asOf, new TrackOptions { Plan = PlanOptions.Default with { DegreeOfParallelism = 4 } })), Is.EqualTo(one));
    }

    [Test]
    public void Track_EveryWeekOfGeneratedYears_NeverContradictsItself() =>
        Assert.That(Contradictions(GeneratedDays.Of(82).Grid, 2026), Is.Empty);

    [Test]
    public void Track_EveryWeekOf2015InBeijing_NeverContradictsItself()
    {
        var data = UciBeijing.Data;
        Assert.That(Contradictions(DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County), 2015), Is.Empty);
    }

    /// <summary>A mean at risk is expected to break; days are lost whole, and of a goal at risk fewer than half a day too many may be expected.</summary>
    private static bool MustBreak(GoalMetric metric, GoalStatus status) => status == GoalStatus.Missed || (status == GoalStatus.AtRisk && metric.Kind == GoalKind.Mean);

    /// <summary>Tracks every metric of every area week by week and lists what cannot be true together.</summary>
    private static List<string> Contradictions(DailyGrid days, int year)
    {
        var plan = PlanOf(days, year);
        var wrong = new List<string>();
        var settled = new Dictionary<(Area, GoalMetric), GoalStatus>();
        var end = LocalDate.Min(days.LastDay, new LocalDate(year, 12, 31));
        for (var day = new LocalDate(year, 1, 4); ; day = LocalDate.Min(day.PlusDays(7), end))
        {
            foreach (var goal in TargetTracker.Track(plan, days, day))
            {
                var key = (goal.Goal.Area, goal.Goal.Metric);
                void Check(bool holds, string what)
                {
                    if (!holds)
                        wrong.Add($"{day} {goal.Goal.Area.Name} {goal.Goal.Key}: {what}");
                }

                if (settled.TryGetValue(key, out var before))
                    Check(goal.Whole.Status == before, $"was {before}, is {goal.Whole.Status}");
                if (goal.Whole.Status is GoalStatus.Met or GoalStatus.Missed)
                    settled[key] = goal.Whole.Status;
                Check(goal.Whole.Status != GoalStatus.Met || goal.FirstBreak is null, "met, yet a chain that breaks");
                foreach (var period in goal.Periods)
                {
                    if (goal.Index is null && goal.Goal.Metric.Kind is not (GoalKind.Index or GoalKind.Rank or GoalKind.Place))
                        Check(period.BreaksIn is not null ? period.Status is GoalStatus.AtRisk or GoalStatus.Missed : !MustBreak(goal.Goal.Metric, period.Status), $"{period.Level} {period.Status} breaks in {period.BreaksIn}");
                    Check(period.RemainingDays > 0 || period.Status is GoalStatus.Met or GoalStatus.Missed or GoalStatus.NoData, $"{period.Level} is over and {period.Status}");
                    Check(period.Control is not < 0 || period.Status is GoalStatus.Missed or GoalStatus.NoData, $"{period.Level} {period.Status} with a control value of {period.Control}");
                    Check(period.Status != GoalStatus.Met || period.AllowedDays is not < 0, $"{period.Level} met with {period.AllowedDays} days");
                }

                if (day == new LocalDate(year, 12, 31))
                    Check(IsFinal(goal, days, year), $"ends {goal.Whole.Status} at {goal.Whole.Actual}, the assessment says otherwise");
            }

            if (day == end)
                return wrong;
        }
    }

    private static bool IsFinal(TrackedGoal goal, DailyGrid days, int year)
    {
        var assessment = PeriodAssessor.Assess(days, days.IndexOf(goal.Goal.Area), AssessmentPeriod.Year(year));
        var figure = goal.Goal.Metric.Kind switch
        {
            GoalKind.GoodRatio => assessment.GoodRatio,
            GoalKind.GoodDays => assessment.GoodDays,
            GoalKind.HeavyDays => goal.Goal.Metric == GoalMetric.ExceedDays ? assessment.ValidDays - assessment.GoodDays : assessment.HeavyDays,
            GoalKind.HeavyRatio => assessment.ValidDays > 0 ? decimal.Round(assessment.HeavyDays * 100m / assessment.ValidDays, 1) : null,
            GoalKind.Index => assessment.Index.Published,
            _ => assessment[goal.Goal.Metric.Pollutant!.Value].Evaluated,
        };
        var isMet = goal.Goal.Metric.LargerIsBetter ? figure >= goal.Goal.Value : figure <= goal.Goal.Value;
        return goal.Whole.Actual == figure && goal.Whole.Status == (isMet ? GoalStatus.Met : GoalStatus.Missed);
    }

    /// <summary>For every area and figure a goal near what the year before came to, so that some are met and some are not.</summary>
    private static TargetPlan PlanOf(DailyGrid days, int year) => new(
        from area in days.Areas.Index()
        let before = PeriodAssessor.Assess(days, area.Index, AssessmentPeriod.Year(year - 1), AssessmentOptions.Default with { Standards = StandardsCatalogue.National.At(new LocalDate(year, 12, 31)) })
        from metric in GoalMetric.All
        where !metric.IsOfPlaces
        let figure = metric.Kind switch
        {
            GoalKind.GoodRatio => before.GoodRatio ?? 50,
            GoalKind.GoodDays => Math.Min(before.GoodDays, 360),
            GoalKind.HeavyDays => metric == GoalMetric.ExceedDays ? before.ValidDays - before.GoodDays : before.HeavyDays,
            GoalKind.HeavyRatio => decimal.Round(before.HeavyDays * 100m / before.ValidDays, 1),
            GoalKind.Index => before.Index.Published ?? 5,
            _ => before[metric.Pollutant!.Value].Evaluated ?? 50,
        }
        select new Goal(area.Item, metric, AssessmentPeriod.Year(year), figure));

    private static IReadOnlyList<TrackedGoal> Track(GoalMetric metric, decimal goal, DailyGrid days, PlanOptions? options = null) =>
        TargetTracker.Track(new TargetPlan([new Goal(County, metric, AssessmentPeriod.Year(days.LastDay.Year), goal)]), days, days.LastDay, new TrackOptions { Plan = options ?? PlanOptions.Default });

    /// <summary>Days of one county from 1 January: one pollutant as given, the rest low.</summary>
    private static DailyGrid Days(int year, int count, Func<int, int?> values, Pollutant given = Pollutant.PM25)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        for (var day = 0; day < count; day++)
        {
            foreach (var pollutant in Pollutants.All)
            {
                var value = pollutant == given ? values(day) : 1;
                builder.Add(row, new LocalDate(year, 1, 1).PlusDays(day), pollutant, value is { } v ? Concentration.FromDecimal(v) : Concentration.Missing);
            }
        }

        return builder.Build();
    }

    private static decimal Floor3(decimal value) => decimal.Floor(value * 1000) / 1000;

    private static string Text(IReadOnlyList<TrackedGoal> goals) =>
        string.Join('\n', goals.Select(g => $"{g.Goal} {g.Profile} {string.Join('\n', g.Periods)} {g.Index?.Together}"));
}
