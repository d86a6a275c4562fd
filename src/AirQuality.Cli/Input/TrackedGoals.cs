using AirQuality.Targets.Measures;
using AirQuality.Targets.Tracking;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>Goals as they stand on a day, with their measures.</summary>
/// <param name="Goals">The goals.</param>
/// <param name="Measures">Their measures.</param>
/// <param name="Names">How areas are named.</param>
/// <param name="Day">The day.</param>
internal sealed record TrackedGoals(IReadOnlyList<TrackedGoal> Goals, MeasureReport Measures, AreaNames Names, LocalDate Day);
