using AirQuality.Targets.Measures;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>Goals as they stand on a day, with their measures.</summary>
/// <param name="Goals">The goals.</param>
/// <param name="Measures">Their measures.</param>
/// <param name="Names">How areas are named.</param>
/// <param name="Day">The day.</param>
internal sealed record TrackedGoals(IReadOnlyList<TrackedGoal> Goals, MeasureReport Measures, AreaNames Names, LocalDate Day)
{
    /// <summary>The goals of means with average weather; <c>null</c> where the weather is not asked for.</summary>
    public IReadOnlyList<WeatherStanding>? Weather { get; init; }

    /// <summary>Where a goal would stand with average weather, on the row of its own period; <c>null</c> elsewhere.</summary>
    public WeatherStanding? WeatherOf(TrackedGoal goal, AssessmentPeriod period) =>
        goal.Goal.Period != period ? null : Weather?.FirstOrDefault(w => w.Goal.Area == goal.Goal.Area && w.Goal.Metric == goal.Goal.Metric && w.Goal.Period == period);
}
