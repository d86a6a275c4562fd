namespace AirQuality.Targets.Tracking;

/// <summary>How far the remaining days may lie above (or must lie below) the same days of last year for an index goal to be met.</summary>
public sealed record IndexAllowance
{
    /// <summary>The factor on all six pollutants together that just meets the goal; <c>null</c> when not even 0 does.</summary>
    public required decimal? Together { get; init; }

    /// <summary>Whether that factor leaves room for anything on record: every pollutant's remaining mean may lie above its worst day.</summary>
    public bool HasRoomForAnything { get; init; }

    /// <summary>Each pollutant alone, the others as last year.</summary>
    public required IReadOnlyList<PollutantFactor> Alone { get; init; }

    /// <summary>Whether the days compared with are those of last year; else this year's so far stand in for them.</summary>
    public required bool IsFromLastYear { get; init; }
}
