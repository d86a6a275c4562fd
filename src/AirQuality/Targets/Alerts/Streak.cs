using AirQuality.Terms;

namespace AirQuality.Targets.Alerts;

/// <summary>The months in a row of one area.</summary>
/// <param name="area">The area.</param>
internal sealed class Streak(Area area)
{
    /// <summary>The area.</summary>
    public Area Area => area;

    /// <summary>The figures of the months, in order of time.</summary>
    public List<AlertEvidence> Evidence { get; } = [];

    /// <summary>The number of the month that must come next.</summary>
    public int Next { get; set; }

    /// <summary>Whether it can go on.</summary>
    public bool IsOpen { get; set; }
}
