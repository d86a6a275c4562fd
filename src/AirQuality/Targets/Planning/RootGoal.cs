using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>A goal that is part of no other, with those set by hand inside its period.</summary>
internal sealed record RootGoal(Goal Goal, Dictionary<AssessmentPeriod, Goal> ByHand);
