using AirQuality.Targets.Goals;

namespace AirQuality.Reporting.Pictures;

/// <summary>What a picture shows, and for where it is made.</summary>
public sealed record PictureOptions
{
    /// <summary>For a page, of the first figure that fits.</summary>
    public static PictureOptions Default { get; } = new();

    /// <summary>
    /// For <c>burndown</c> the figure of the goal, for <c>cumulative</c>, <c>monthly</c>, <c>days</c>, <c>boxes</c>, <c>anomalies</c>, <c>weather_months</c> and <c>weather_split</c> the pollutant; <c>null</c> for the first
    /// goal that has a budget, and PM2.5.
    /// </summary>
    public GoalMetric? Metric { get; init; }

    /// <summary>For <c>map</c> what areas are coloured by: one of <see cref="MapKeys"/>.</summary>
    public string By { get; init; } = "index";

    /// <summary>What a map can be coloured by: the keys of figures, those of their changes on last year (<c>_change</c>), <c>place</c> and <c>level</c>.</summary>
    public static IReadOnlyList<string> MapKeys => MapColouring.Keys;

    /// <summary>The size.</summary>
    public PictureSize Size { get; init; }
}
