using AirQuality.Comparisons;

namespace AirQuality.Reporting.Tables;

/// <summary>A comparison with what goes beside it in a table.</summary>
/// <param name="Comparison">The comparison.</param>
public sealed record ComparisonEntry(AssessmentComparison Comparison)
{
    /// <summary>What the events do to the figures of the period; <c>null</c> where that is not asked.</summary>
    public EventEffect? EventsNow { get; init; }

    /// <summary>What they do to those of the period compared with; <c>null</c> where that is not asked.</summary>
    public EventEffect? EventsThen { get; init; }

    /// <summary>The change of the index by stations; <c>null</c> where that is not asked.</summary>
    public StationAttribution? Stations { get; init; }
}
