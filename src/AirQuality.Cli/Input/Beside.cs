using AirQuality.Accountability;
using AirQuality.Publications;
using AirQuality.Ranking.Publishers;
using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Measures;

namespace AirQuality.Cli.Input;

/// <summary>What lies beside observations and goals.</summary>
internal sealed record Beside
{
    /// <summary>Published tables, or <c>null</c>.</summary>
    public PublishedTables? Tables { get; init; }

    /// <summary>Rules of accountability, or <c>null</c> for the plain ones.</summary>
    public DutyRules? Rules { get; init; }

    /// <summary>How a publisher ranks, or <c>null</c>.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>Measures beside the goals.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Forecasts of days.</summary>
    public IReadOnlyList<DayForecast> Forecasts { get; init; } = [];
}
