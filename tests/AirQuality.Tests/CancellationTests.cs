using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.History;
using AirQuality.Ranking.Sensitivities;
using AirQuality.Ranking.Uncertainty;
using AirQuality.Statistics.Dust;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Tests.Ranking;
using NodaTime;

namespace AirQuality.Tests;

/// <summary>Whoever cancels gets <see cref="OperationCanceledException"/>, never a part of a result, at every stage and whenever it comes.</summary>
[TestFixture]
[Category("Long")]
[Category("Surface")]
public sealed class CancellationTests
{
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2026);
    private static readonly LocalDate AsOf = new(2026, 10, 5);
    private static readonly GeneratedHours Hours = GeneratedHours.Of(1);
    private static readonly DailyGrid Days = GeneratedDays.Of(1).Grid;
    private static readonly TargetPlan Goals = new([.. Days.Areas.Select(a => new Goal(a, GoalMetric.Statistic(Pollutant.PM25), Year, 60)), new Goal(Days.Areas[0], GoalMetric.GoodDays, Year, 200)]);

    private static readonly EventRegister Events = new([ExceptionalEvent.OfDays(Days.Areas[0], new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 4))]);
    private static readonly GeneratedGroup Group = new(1, 9, AssessmentPeriod.Range(new LocalDate(2026, 2, 10), new LocalDate(2026, 3, 20)));
    private static readonly RankingResult Places = RankingMetric.Index.Rank(Group.Assessments);
    private static readonly AssessmentPeriod Span = AssessmentPeriod.Range(new LocalDate(2026, 1, 20), new LocalDate(2026, 4, 9));
    private static readonly DailyGrid StationDays = DayAggregator.StationDays(Hours.Grid, Hours.Network);
    private static readonly RankingResult Counties = RankingEngine.Rank(
        PeriodAssessor.AssessAll(DayAggregator.AreaDays(StationDays, Hours.Network, AreaLevel.County), Span).Select(a => new RankingEntry(a.Area, a.GoodDays)),
        new RankingRule("good_days", RankingDirection.LargestFirst));

    private static IEnumerable<TestCaseData> Stages()
    {
        yield return Stage("StationDays", c => Cells(DayAggregator.StationDays(Hours.Grid, Hours.Network, cancellationToken: c)));
        yield return Stage("AreaDays", c => Cells(DayAggregator.AreaDays(Hours.Grid, Hours.Network, AreaLevel.County, cancellationToken: c)));
        yield return Stage("AreaHours", c => HourAggregator.AreaHours(Hours.Grid, Hours.Network, AreaLevel.County, cancellationToken: c).StationIds);
        yield return Stage("Dust", c => DustDetector.Suggest(Hours.Grid, cancellationToken: c));
        yield return Stage("Assessment", c => PeriodAssessor.AssessAll(Days, Year, cancellationToken: c).Select(a => a.Index.Published));
        yield return Stage("Comparison", c => PeriodComparer.CompareAll(Days, Year, ComparisonBase.LastYear, cancellationToken: c).Select(a => a.Current.Area));
        yield return Stage("History", c => PlaceHistory.Of(Days, PlaceHistory.MonthsOf(Year), cancellationToken: c).Rankings.SelectMany(r => r.Ranked));
        yield return Stage("Events", c => EventEffect.AssessAll(Days, Year, new AssessmentOptions { Events = Events }, c).Select(e => (e.Area, e.Without.Index.Published)));
        yield return Stage("Reconciliation", c => Reconciler.Compare(Days, Days, Year, cancellationToken: c).Select(a => a.Area));
        yield return Stage("Explanation", c => Explainer.Of(Hours.Grid, Hours.Network, AreaLevel.County, cancellationToken: c).Days.Areas);
        yield return Stage("Influence of days", c => Sensitivity.Of(new RankedPeriod { Ranking = Places, Period = Group.Period, Days = Group.Days, Assessments = Group.Assessments }, Places.Ranked[0].Area, c).Days);
        yield return Stage("Influence of stations", c => new LeaveOneOut(new RankedPeriod { Ranking = Counties, Metric = RankingMetric.GoodDays, Period = Span, Days = Days, Assessments = [], Stations = new StationDays(StationDays, Hours.Network) }, Counties.Ranked[0].Area).Stations(c));
        yield return Stage("Uncertainty of places", c => PlaceUncertainty.Estimate(Group.Ranked with { Ranking = Places }, new PlaceUncertaintyOptions { Draws = 500 }, c).Areas);
        yield return Stage("Gaps", c => GapReport.LeaveBottom(Days, AssessmentPeriod.Month(2026, 3), 3, cancellationToken: c).Groups.Select(g => g.Ranking.Ranked.Count));
        yield return Stage("Plan", c => GoalDecomposition.Decompose(Goals, Days, cancellationToken: c).Select(p => p.Goal));
        yield return Stage("Tracking", c => TargetTracker.Track(Goals, Days, AsOf, cancellationToken: c).SelectMany(g => g.Periods.Select(p => (p.Status, p.Actual))));
        yield return Stage("Alerts", c => AlertFinder.Find(Days, AsOf, cancellationToken: c).Select(a => a.Area));
        yield return Stage("Outlook", c => Outlook.Of(Days, Goals.Goals, AsOf, new OutlookOptions { Simulations = 500 }, c).Select(r => r.Goal));
        yield return Stage("Scenario", c => ScenarioAssessor.Of(Days, Goals.Goals, new Scenario { BetterPercent = 10 }, AsOf, cancellationToken: c).Select(r => (r.Goal, r.Figure)));
        yield return Stage("Backtest", c => Backtest.Run(Days, new BacktestOptions { Outlook = new OutlookOptions { Simulations = 50 } }, c).Years);

        static TestCaseData Stage<T>(string name, Func<CancellationToken, IEnumerable<T>> run) => new TestCaseData((CancellationToken c) => (object)run(c).ToList()).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Stages))]
    public void Stage_CancelledBefore_Throws(Func<CancellationToken, object> run) =>
        Assert.That(() => run(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [TestCaseSource(nameof(Stages))]
    public void Stage_CancelledMeanwhile_GivesTheWholeResultOrNone(Func<CancellationToken, object> run)
    {
        var whole = run(CancellationToken.None);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var cancel = new CancellationTokenSource(TimeSpan.FromMicroseconds(1 << (2 * attempt)));
            try
            {
                Assert.That(run(cancel.Token), Is.EqualTo(whole));
            }
            catch (OperationCanceledException cancelled)
            {
                Assert.That(cancelled.CancellationToken.IsCancellationRequested, Is.True);
            }
        }
    }

    private static List<Concentration> Cells(DailyGrid days) =>
        [.. Pollutants.All.ToArray().SelectMany(p => Enumerable.Range(0, days.Areas.Count).SelectMany(a => days.Published(p, a).ToArray()))];
}
