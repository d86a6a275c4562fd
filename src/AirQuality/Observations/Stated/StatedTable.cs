namespace AirQuality.Observations.Stated;

/// <summary>Columns of stated figures of a table.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sheet">Its sheet, or <c>null</c>.</param>
/// <param name="Columns">The columns, in the order of the figures of a row.</param>
internal sealed record StatedTable(string File, string? Sheet, IReadOnlyList<StatedColumn> Columns);
