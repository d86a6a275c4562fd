using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Statistics;
using AirQuality.Targets;
using NodaTime;

namespace AirQuality.Tests;

/// <summary>Whoever cancels gets <see cref="OperationCanceledException"/>, never a part of a result, at every stage and whenever it comes.</summary>
[TestFixture]
public sealed class CancellationTests
{
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2026);
    private static readonly LocalDate AsOf = new(2026, 10, 5);
    private static readonly GeneratedHours Hours = new(1);
    private static readonly DailyGrid Days = new GeneratedDays(1).Grid;
    private static readonly TargetPlan Goals = new([.. Days.Areas.Select(a => new Goal(a, GoalMetric.Statistic(Pollutant.PM25), Year, 60)), new Goal(Days.Areas[0], GoalMetric.GoodDays, Year, 200)]);

    private static IEnumerable<TestCaseData> Stages()
    {
        yield return Stage("StationDays", c => Cells(DayAggregator.StationDays(Hours.Grid, Hours.Network, cancellationToken: c)));
        yield return Stage("AreaDays", c => Cells(DayAggregator.AreaDays(Hours.Grid, Hours.Network, AreaLevel.County, cancellationToken: c)));
        yield return Stage("AreaHours", c => HourAggregator.AreaHours(Hours.Grid, Hours.Network, AreaLevel.County, cancellationToken: c).StationIds);
        yield return Stage("Dust", c => DustDetector.Suggest(Hours.Grid, cancellationToken: c));
        yield return Stage("Assessment", c => PeriodAssessor.AssessAll(Days, Year, cancellationToken: c).Select(a => a.Index.Published));
        yield return Stage("Comparison", c => PeriodComparer.CompareAll(Days, Year, ComparisonBase.LastYear, cancellationToken: c).Select(a => a.Current.Area));
        yield return Stage("History", c => PlaceHistory.Of(Days, PlaceHistory.MonthsOf(Year), RankingMetric.Index, cancellationToken: c).Rankings.SelectMany(r => r.Ranked));
        yield return Stage("Gaps", c => GapReport.LeaveBottom(Days, Year, 3, cancellationToken: c).Groups.Select(g => g.Ranking.Ranked.Count));
        yield return Stage("Plan", c => GoalDecomposition.Decompose(Goals, Days, cancellationToken: c).Select(p => p.Goal));
        yield return Stage("Tracking", c => TargetTracker.Track(Goals, Days, AsOf, cancellationToken: c).SelectMany(g => g.Periods.Select(p => (p.Status, p.Actual))));
        yield return Stage("Alerts", c => AlertFinder.Find(Days, AsOf, cancellationToken: c).Select(a => a.Area));
        yield return Stage("Outlook", c => Outlook.Of(Days, Goals.Goals, AsOf, new OutlookOptions { Simulations = 500 }, c).Select(r => r.Goal));
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
