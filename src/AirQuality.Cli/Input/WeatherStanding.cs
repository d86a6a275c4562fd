using AirQuality.Targets.Goals;
using AirQuality.Wording;

namespace AirQuality.Cli.Input;

/// <summary>Where a goal would stand with average weather.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Sentence">The official figure and this one, with its width, or why there is none.</param>
internal sealed record WeatherStanding(Goal Goal, LocalizedText Sentence)
{
    /// <summary>The mean so far with average weather, µg/m³; <c>null</c> where it is not known.</summary>
    public decimal? Mean { get; init; }

    /// <summary>The lower end of its interval; <c>null</c> where there is none.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end.</summary>
    public decimal? High { get; init; }

    /// <summary>What the days left could average then; <c>null</c> without such days.</summary>
    public decimal? Control { get; init; }
}
