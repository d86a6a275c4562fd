using AirQuality.Targets.Goals;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>Which goals are shown with average weather.</summary>
/// <param name="Goals">The goals.</param>
/// <param name="Day">The last day that has passed.</param>
internal sealed record WeatherGoals(IReadOnlyList<Goal> Goals, LocalDate Day);
