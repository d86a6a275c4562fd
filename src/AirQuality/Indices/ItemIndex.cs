using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The IAQI of one item of a report.</summary>
/// <param name="Item">The column of the table.</param>
/// <param name="Input">The concentration after rounding to integers (CO 0.1); missing when there is none.</param>
/// <param name="Iaqi">The index, or <c>null</c> when missing or not indexed.</param>
public readonly record struct ItemIndex(AqiItem Item, Concentration Input, int? Iaqi);
