using AirQuality.Accountability;
using AirQuality.Accountability.Money;
using AirQuality.Accountability.Scores;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Explanation;
using AirQuality.Figures;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.History;
using AirQuality.Ranking.Places;
using AirQuality.Ranking.Sensitivities;
using AirQuality.Ranking.Uncertainty;
using AirQuality.Standards;
using AirQuality.Statistics;
using AirQuality.Statistics.Dust;
using AirQuality.Statistics.Episodes;
using AirQuality.Statistics.Trends;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Tests.Json;

/// <summary>Results of every kind from generated data, for JSON.</summary>
internal static class JsonExamples
{
    private static readonly Lazy<IReadOnlyList<object>> Made = new(() => [.. Figures(), .. Rankings(), .. Plans(), .. Inputs()]);

    public static IReadOnlyList<object> All => Made.Value;

    public static LocalDate AsOf => new(2026, 10, 31);

    public static DailyGrid Days { get; } = OutlookDays.Create(7, new LocalDate(2023, 1, 1), new LocalDate(2026, 10, 31), areas: 5);

    public static IReadOnlyList<PeriodAssessment> Assessments { get; } = PeriodAssessor.AssessAll(Days, AssessmentPeriod.Month(2026, 9));

    public static TargetPlan Plan { get; } = new(
    [
        new Goal(OutlookDays.Area(0), GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 45.5m) { Responsible = "甲", Policy = GoalPolicy.Strict },
        new Goal(OutlookDays.Area(1), GoalMetric.Statistic(Pollutant.O3), AssessmentPeriod.Year(2026), -3) { Base = new GoalBase(1) },
        new Goal(OutlookDays.Area(2), GoalMetric.Index, AssessmentPeriod.Year(2026), 4.5m),
        new Goal(OutlookDays.Area(3), GoalMetric.GoodRatio, AssessmentPeriod.Quarter(2026, 4), 80),
        new Goal(OutlookDays.Area(4), GoalMetric.Rank, AssessmentPeriod.Year(2026), 3),
    ]);

    private static EventRegister Events { get; } = new([ExceptionalEvent.OfDays(OutlookDays.Area(0), new LocalDate(2026, 9, 3), new LocalDate(2026, 9, 4)) with { Source = "清单" }]);

    private static GeneratedHours Hours { get; } = GeneratedHours.Of(1);

    private static IEnumerable<object> Figures()
    {
        var month = AssessmentPeriod.Month(2026, 9);
        var county = Hours.Network.Areas(AreaLevel.County)[2];
        var options = new AssessmentOptions { Events = Events, EventScope = EventScope.All, Scheme = CompositeIndexScheme.Weighted, Standards = StandardsCatalogue.Y2012 };
        var comparisons = new[] { ComparisonBase.LastYear, ComparisonBase.Previous with { Edition = ComparisonEdition.OwnTime }, ComparisonBase.Years(2023, 2025), ComparisonBase.Of(AssessmentPeriod.ToDate(AsOf)) }
            .Select(b => PeriodComparer.CompareAll(Days, month, b)[0]).ToList();
        var effects = EventEffect.AssessAll(Days, month, options);
        var explainer = Explainer.Of(Days, options);
        IReadOnlyList<SeriesValue> series = [.. Enumerable.Range(1, 12).Select(m => new SeriesValue(AssessmentPeriod.Month(2025, m), m == 3 ? null : 40.5m - m))];
        return
        [
            AqiCalculator.Daily(Days.PublishedOn(0, AsOf), StandardsCatalogue.Y2026),
            AqiCalculator.Daily(new PollutantConcentrations { PM25 = Concentration.FromDecimal(20) }, StandardsCatalogue.Y2012),
            Days.PublishedOn(0, AsOf) with { CO = Concentration.Missing },
            RealTimeSeries.Of(Hours.Grid, 0).First(h => h.Report.Aqi is not null),
            new DayInProgress(Hours.Grid, Hours.Network).Of(county, new LocalDateTime(2026, 3, 5, 13, 0)),
            new PollutantStatistics(10, 20, null, 30.5m, 0.9m, 140),
            CompositeIndex.Compute(new PollutantStatistics(10, 20, 60, 30.5m, 0.9m, 140), StandardsCatalogue.Y2026, CompositeIndexScheme.Plan2026),
            Assessments[0],
            Assessments,
            .. effects,
            .. comparisons,
            comparisons[0].Attribution!,
            EventAttribution.Between(effects[0], effects[0])!,
            StationAttribution.Of(comparisons[0], new StationDays(Days, new StationNetwork([new Station("area0", "站", StationKind.Urban, comparisons[0].Current.Area)])))!,
            .. Reconciler.Compare(Days, OutlookDays.Create(7, Days.FirstDay, Days.LastDay, gapEvery: 41), month).Take(1),
            SlidingStatistics.MeanOfYears(Days, 0, Figure.GoodRatio, 2025),
            DustDetector.Suggest(Storm()).Single(),
            series[2],
            series,
            TrendAnalysis.Of(series),
            new EpisodeFinder(Days).Find(Pollutant.PM25, AssessmentPeriod.Year(2025))[0],
            CompoundPollutionAnalysis.Of(Days, 0, AssessmentPeriod.Year(2025)),
            Profiles.Monthly(Days, 0, Pollutant.O3, AssessmentPeriod.Year(2025))[0],
            explainer.Explain(OutlookDays.Area(0), month, "index"),
        ];
    }

    private static IEnumerable<object> Rankings()
    {
        var ranking = RankingMetric.Index.Rank(Assessments, new RankingOptions { Ties = TieRule.Break });
        var earlier = PeriodAssessor.AssessAll(Days, AssessmentPeriod.Month(2026, 8));
        var old = RankingMetric.Index.Rank(earlier);
        var last = ranking.Ranked[^1].Area;
        var ranked = new RankedPeriod { Ranking = ranking, Period = AssessmentPeriod.Month(2026, 9), Days = Days, Assessments = Assessments };
        var sensitivity = Sensitivity.Of(ranked, last);
        return
        [
            ranking,
            PeriodRanking.Rank(Days, AssessmentPeriod.Month(2026, 9), new RankingQuery { By = RankingCriterion.Parse("2*index+index_change"), Grouping = RankingGrouping.By(AreaLevel.City) }),
            PeriodRanking.Rank(Days, AssessmentPeriod.Month(2026, 9)),
            .. PlaceChange.Between(ranking, RankingMetric.Index.Rank(earlier)).Take(1),
            PlaceHistory.Of(Days, PlaceHistory.MonthsOf(AssessmentPeriod.HalfYear(2026, 1)), new RankingQuery { By = RankingCriterion.Of(RankingMetric.GoodRatio) }),
            PlaceDifference.Between(old, ranking)[0],
            PlaceGaps.OutOfBottom(ranking, last, 1),
            GapReport.LeaveBottom(Days, AssessmentPeriod.Year(2026), 2),
            GapAnalysis.CheapestMix(Assessments.Single(a => a.Area == last), PlaceGaps.OutOfBottom(ranking, last, 1), new ReductionCosts(_ => 1, _ => 0)),
            sensitivity,
            sensitivity.Marginal[0],
            PlaceUncertainty.Estimate(ranked, new PlaceUncertaintyOptions { Draws = 50 }),
            sensitivity.Days[0],
            new Influence<Station>(Hours.Network.Stations[0], 3.45m, -0.12m, 2),
            sensitivity.Pollutants[0],
            DutyRules.ByName("hebei-2018"),
            AirData.Of(Days).Areas.Duties(AssessmentPeriod.Day(AsOf), DutyRules.ByName("hebei-2018")),
            AirData.Of(Days).Areas.Orders(AssessmentPeriod.Day(AsOf), DutyRules.ByName("hebei-2018")),
            AirData.Of(Days).Areas.Score(AssessmentPeriod.Year(2025), ScoreFormula.ByName("taiyuan-2019")),
            MoneyFormula.ByName("taiyuan"),
            AirData.Of(Days).Areas.Money(AssessmentPeriod.Year(2025), MoneyFormula.ByName("taiyuan")),
            AirData.Of(Days).With(Plan).Areas.Brief(OutlookDays.Area(0).ToString(), AssessmentPeriod.Day(AsOf)),
            AirData.Of(Days).With(Plan).Areas.Sheet(OutlookDays.Area(1).ToString(), AssessmentPeriod.Month(2026, 10)),
        ];
    }

    private static IEnumerable<object> Plans()
    {
        var tracked = TargetTracker.Track(Plan, Days, AsOf);
        var scenario = new Scenario { BetterPercentOf = new Dictionary<Pollutant, decimal> { [Pollutant.PM25] = 5 }, Episode = new ScenarioEpisode(Pollutant.PM25, 150, 5) };
        var outlook = new OutlookOptions { Simulations = 100 };
        var owner = new Owner(OutlookDays.Area(0), "张三") { Role = "县级领导", Place = "开发区", Field = "dust", Metrics = [GoalMetric.Statistic(Pollutant.PM10)] };
        var measure = new Measure(OutlookDays.Area(0), "dust", GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Range(AsOf.PlusDays(-9), AsOf.PlusDays(20)), 2.5m) { Name = "洒水", Responsible = "住建局", State = MeasureState.Running };
        var owned = Plan.Goals[0] with { Owners = [owner] };
        return
        [
            owner,
            measure,
            MeasureReview.Of([measure], TargetTracker.Track(new TargetPlan([owned]), Days, AsOf, TrackOptions.Exact with { DayGoals = true }), Days, AsOf),
            new SharedGoal(owned, 46.1m, [new SharedGoal(owned with { Area = OutlookDays.Area(1) }, BaseFigure: null, [])]),
            Plan,
            Plan.Goals[0],
            Plan.Goals[1],
            new AreaShare(OutlookDays.Area(0), 45.2m, 3),
            .. GoalDecomposition.Decompose(Plan, Days).Take(2),
            tracked,
            tracked[0],
            AlertFinder.Find(Days, AsOf, tracked, new AlertOptions { BottomCount = 1 }),
            AlertFinder.Find(Days, AsOf, tracked, new AlertOptions { BottomCount = 1 })[0],
            Outlook.Of(Days, Plan.Goals, AsOf, outlook)[0],
            scenario,
            ScenarioAssessor.Of(Days, Plan.Goals, scenario, AsOf)[0],
            Backtest.Run(Days, new BacktestOptions { Outlook = outlook, DaysForYear = 300 }),
            new PercentileAllowance(CanBeMet: true, CanBeLost: false, 3),
        ];
    }

    private static IEnumerable<object> Inputs() =>
    [
        OutlookDays.Area(0),
        Reason.Because("停产", "shut down"),
        new AreaList("关中", ["甲县", "乙县"]),
        Hours.Network.Stations[0],
        Hours.Network,
        Events,
        Events.Events[0],
        new Finding(FindingKind.BadTime, "hours.csv", 17, "time", "a time like 2026-10-31 13:00", "noon"),
        new ReadReport
        {
            Files = 1, Rows = 2, RowsUsed = 1, RowsIgnored = 0, RowsRejected = 1, ValuesRead = 6, ValuesStored = 5, ValuesMissing = 1, ValuesRejected = 0, ValuesDuplicate = 0,
            Counts = new Dictionary<FindingKind, long> { [FindingKind.MissingCode] = 1 },
            Findings = [new Finding(FindingKind.MissingCode, "hours.csv", 2, "pm25", "a number", "-99")],
        },
        new AssessmentOptions { Events = Events, Standards = StandardsCatalogue.Y2026Final, Scheme = CompositeIndexScheme.Classic },
        DustOptions.Default,
        EpisodeOptions.Default,
        TrendOptions.Default,
        new RankingOptions { Ties = TieRule.Break, Chain = TieBreakChain.FinerIndex, Decimals = 1 },
        PlaceUncertaintyOptions.Default,
        PlanOptions.Default,
        AlertOptions.Default,
        new OutlookOptions { RankWithin = AreaLevel.City },
        BacktestOptions.Default,
    ];

    /// <summary>PM10 jumps while PM2.5 hardly does.</summary>
    private static HourlyGrid Storm()
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 1; hour <= 48; hour++)
        {
            var end = new LocalDateTime(2026, 3, 10, 0, 0).PlusHours(hour);
            builder.Add("站", end, Pollutant.PM25, Concentration.FromDecimal(hour is > 20 and < 30 ? 70 : 40));
            builder.Add("站", end, Pollutant.PM10, Concentration.FromDecimal(hour is > 20 and < 30 ? 600 : 80));
        }

        return builder.Build();
    }
}
