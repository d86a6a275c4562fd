using AirQuality.Terms;

namespace AirQuality.Observations.Stated;

/// <summary>What a column of stated figures holds.</summary>
/// <param name="Kind">The kind of figure.</param>
/// <param name="Pollutant">The pollutant, of figures about one.</param>
/// <param name="Label">The column as messages name it.</param>
/// <param name="Place">The row of the grid its figures are of; -1 where each row of the table says.</param>
internal readonly record struct StatedColumn(StatedKind Kind, Pollutant Pollutant, string Label, int Place);
