using AirQuality.Json;
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
}
