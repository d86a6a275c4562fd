using AirQuality.Reading.Sheets;

namespace AirQuality.Publishing;

/// <summary>A sheet that was filled, and what it states.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Stated">What it states of areas.</param>
internal sealed record FilledSheet(Sheet Sheet, IReadOnlyList<StatedFigure> Stated);
