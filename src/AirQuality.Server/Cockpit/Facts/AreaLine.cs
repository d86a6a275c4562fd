using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Facts;

/// <summary>An area in a list.</summary>
/// <param name="Area">The area.</param>
/// <param name="Name">How it is named among all.</param>
internal sealed record AreaLine(Area Area, string Name)
{
    /// <summary>The AQI of today so far, of yesterday as long as today has no hour; <c>null</c> without hours.</summary>
    public AqiResult? Today { get; init; }

    /// <summary>The place of the month to date; <c>null</c> without one.</summary>
    public RankingRow? Month { get; init; }

    /// <summary>The place of the year to date; <c>null</c> without one.</summary>
    public RankingRow? Year { get; init; }

    /// <summary>What needs attention.</summary>
    public int Alerts { get; init; }
}
