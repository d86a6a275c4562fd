using AirQuality.Wording;

namespace AirQuality.Comparisons;

/// <summary>One side of a comparison.</summary>
/// <param name="Value">The published figure; <c>null</c> when there is none.</param>
/// <param name="Reason">Why it cannot be compared, or <c>null</c> when it can.</param>
internal readonly record struct FigureOrReason(decimal? Value, Reason? Reason);
