using AirQuality.Json;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Tracking;
using AirQuality.Tests.Json;

namespace AirQuality.Tests.Targets.Tracking;

/// <summary>Goals asked area by area are those of the whole plan.</summary>
[TestFixture]
public sealed class GoalTrackerTests
{
    [Test]
    public void Track_AreaByAreaAndAgain_GivesWhatTheWholePlanGives()
    {
        var options = TrackOptions.WithOutlook with { Outlook = OutlookOptions.Default with { Simulations = 100 } };
        var whole = TargetTracker.Track(JsonExamples.Plan, JsonExamples.Days, JsonExamples.AsOf, options);
        var tracker = new GoalTracker(JsonExamples.Days, JsonExamples.AsOf, options);
        foreach (var goal in whole.Concat(whole.Reverse()))
            Assert.That(tracker.Track(JsonExamples.Plan.Of([goal.Goal.Area])).Single().ToJson(), Is.EqualTo(goal.ToJson()), $"{goal.Goal}");
    }

    [Test]
    public void Track_WithoutPeriodsToCome_SaysTheSameOfThoseThatRun()
    {
        var whole = TargetTracker.Track(JsonExamples.Plan, JsonExamples.Days, JsonExamples.AsOf);
        var running = TargetTracker.Track(JsonExamples.Plan, JsonExamples.Days, JsonExamples.AsOf, TrackOptions.Exact with { PeriodsToCome = false });
        Assert.That(running.Select(g => g.ToJson()), Is.EqualTo(whole.Select(g => (g with { ToCome = [], JustOver = [] }).ToJson())));
    }

    /// <summary>What the tracker says of a whole period is what the outlook says of the same goal, of a percentile too.</summary>
    [Test]
    public void Track_OfWholePeriods_HasTheProbabilitiesOfTheOutlook()
    {
        var outlook = OutlookOptions.Default with { Simulations = 100 };
        var plan = JsonExamples.Plan.RunningOn(JsonExamples.AsOf);
        var tracked = TargetTracker.Track(plan, JsonExamples.Days, JsonExamples.AsOf, TrackOptions.WithOutlook with { Outlook = outlook });
        var percentile = tracked.Where(t => t.Goal.Metric.Kind == GoalKind.Percentile && t.Periods.Any(p => p.Period == t.Goal.Period && p.Probability is not null)).ToList();
        Assert.That(percentile, Is.Not.Empty);
        foreach (var goal in percentile)
        {
            var expected = Outlook.Of(JsonExamples.Days, [goal.Goal], JsonExamples.AsOf, outlook)[0].Probability;
            Assert.That(goal.Periods.Single(p => p.Period == goal.Goal.Period).Probability, Is.EqualTo(expected), $"{goal.Goal}");
        }
    }
}
