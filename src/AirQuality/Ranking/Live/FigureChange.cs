using AirQuality.Terms;

namespace AirQuality.Ranking.Live;

/// <summary>A published figure that an event changed.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The day; or the month or year: until it is over, to its last day with data.</param>
/// <param name="Figure">Of days a pollutant (<c>pm25</c>; <c>o3</c> is MDA8) or <c>aqi</c>; of months and years the key of the metric.</param>
/// <param name="Before">The figure before; <c>null</c> where there was none or it was not valid. Of a month or year that runs, as it stood at its last day then.</param>
/// <param name="After">The figure now; <c>null</c> where there is none or it is not valid.</param>
public sealed record FigureChange(Area Area, AssessmentPeriod Period, string Figure, decimal? Before, decimal? After)
{
    /// <summary>What the period is or runs in: a day, a month or a year. In January the month and the year to date are the same days.</summary>
    public required PeriodKind Kind { get; init; }

    /// <summary>The place before, where the figure is the one ranked by; <c>null</c> for none.</summary>
    public int? PlaceBefore { get; init; }

    /// <summary>The place now, where the figure is the one ranked by; <c>null</c> for none. It may change where the figure does not.</summary>
    public int? PlaceAfter { get; init; }
}
