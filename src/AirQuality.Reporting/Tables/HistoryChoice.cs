using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>What of a history of places is shown.</summary>
/// <param name="Last">How many of the last are watched.</param>
public sealed record HistoryChoice(int Last)
{
    /// <summary>Whose rows are shown; of all areas where there are none.</summary>
    public IReadOnlyCollection<Area> Asked { get; init; } = [];

    /// <summary>Whether it is told where the figures come from.</summary>
    public bool HasSources { get; init; }

    internal bool Keeps(Area area) => Asked.Count == 0 || Asked.Contains(area);
}
