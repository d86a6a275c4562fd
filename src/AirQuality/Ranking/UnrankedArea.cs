using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>An area that is not ranked, and why.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">The value it would have been ranked by, or <c>null</c>.</param>
/// <param name="Reason">Why it is not ranked.</param>
public sealed record UnrankedArea(Area Area, decimal? Value, Reason Reason)
{
    /// <summary>The place behind all others, where areas without enough data are put last (<see cref="IncompleteAreas.Last"/>); else <c>null</c>.</summary>
    public int? Place { get; init; }

    /// <summary>The area and why it is not ranked.</summary>
    /// <returns><c>朝阳区, 北京市: 25 of 31 days valid in 2026-10, 27 needed</c>.</returns>
    public override string ToString() => $"{Area}: {Reason}";
}
