using AirQuality.Publications;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>By which figure places are.</summary>
/// <param name="Key">The figure.</param>
/// <param name="Values">Its values along the areas; <c>null</c> when the table does not print it.</param>
/// <param name="IsFromBottom">Whether 1 is the worst.</param>
/// <param name="Remark">What is to be said of the choice, or <c>null</c>.</param>
internal sealed record PlaceChoice(QuantityKey Key, IReadOnlyDictionary<int, SeriesCell>? Values, bool IsFromBottom, RemarkKind? Remark);
