using AirQuality.Publications;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>What the cells of one series share.</summary>
/// <param name="Series">The column they stand in, or the row where the columns are areas.</param>
/// <param name="Quantity">What they state.</param>
internal readonly record struct SeriesKey(int Series, PublishedQuantity Quantity);
