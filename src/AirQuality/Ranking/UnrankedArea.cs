using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>An area that has no place, and why.</summary>
/// <param name="Area">The area.</param>
/// <param name="Value">The value it would have been ranked by, or <c>null</c>.</param>
/// <param name="Reason">Why it is not ranked.</param>
public sealed record UnrankedArea(Area Area, decimal? Value, Reason Reason)
{
    /// <summary>The area and why it is not ranked.</summary>
    /// <returns><c>朝阳区, 北京市: 25 of 31 days valid in 2026-10, 27 needed</c>.</returns>
    public override string ToString() => $"{Area}: {Reason}";
}
