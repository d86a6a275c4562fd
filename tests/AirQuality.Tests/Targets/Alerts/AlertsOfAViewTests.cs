using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Alerts;

/// <summary>A view draws the rest of the year only where an alert says how likely something is: its alerts are those of goals that are all drawn.</summary>
[TestFixture]
public sealed class AlertsOfAViewTests
{
    private static readonly string[] Days = ["2026-01-20", "2026-02-15", "2026-03-29", "2026-05-24", "2026-08-30", "2026-10-14", "2026-11-22", "2027-02-08"];

    [TestCaseSource(nameof(Cases))]
    public void Alerts_AreThoseOfGoalsThatAreAllDrawn(int seed, string day)
    {
        var grid = GeneratedDays.Of(seed).Grid;
        var plan = new TargetPlan([.. grid.Areas.Index().SelectMany(a => new[] { 2026, 2027 }.SelectMany(year => (Goal[])
        [
            new(a.Item, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(year), 40 + (12 * a.Index)),
            new(a.Item, GoalMetric.GoodRatio, AssessmentPeriod.Year(year), 30 + (6 * a.Index)),
        ]))]);
        var view = AirData.Of(grid).With(plan).Counties;
        var asOf = AssessmentPeriod.Parse(day);
        var options = view.Data.Options.AlertsWith(view.Data.Options.Plan with { Assessment = view.Assessment });
        var expected = AlertFinder.Find(view.Days, asOf.End, view.Track(asOf), options);
        Assert.That(view.Alerts(asOf).Select(Said), Is.EqualTo(expected.Select(Said)));
        Assert.That(view.Alerts("area1", asOf).Select(Said), Is.EqualTo(expected.Where(a => a.Area.Name == "area1").Select(Said)));
    }

    private static IEnumerable<TestCaseData> Cases() => Sweep.Of([1, 2, 3], Days, (seed, _) => seed == 1);

    private static string Said(Alert alert) => $"{alert} {alert.Status} {string.Join(';', alert.Evidence.Select(e => e.DaysAbove))}";
}
