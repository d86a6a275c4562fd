using AirQuality.Reading.Published.Periods;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>The periods one text around a table names.</summary>
/// <param name="Hints">The periods.</param>
/// <param name="IsTableAbove">Whether the text belongs to the table above, which need not be of the same period.</param>
internal sealed record PeriodLayer(IReadOnlyList<PeriodHint> Hints, bool IsTableAbove = false);
