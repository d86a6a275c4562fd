using AirQuality.Comparisons;
using AirQuality.Ranking;

namespace AirQuality.Briefs;

/// <summary>One figure of an area over a period: value, change on last year, places of both.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="Change">The value and its change on the same period last year; without figures of last year it says why.</param>
public sealed record FigureStanding(RankingMetric Metric, FigureChange Change)
{
    /// <summary>The place of the value among all areas; <c>null</c> without a valid value.</summary>
    public PlaceAmong? Place { get; init; }

    /// <summary>The place of the value within the city; <c>null</c> without one, or where the area lies in no city.</summary>
    public PlaceAmong? PlaceInCity { get; init; }

    /// <summary>The place of the change among all areas, the most improved first; <c>null</c> without a change.</summary>
    public PlaceAmong? ChangePlace { get; init; }

    /// <summary>The place of the change within the city; <c>null</c> without one.</summary>
    public PlaceAmong? ChangePlaceInCity { get; init; }
}
