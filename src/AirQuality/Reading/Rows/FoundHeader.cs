namespace AirQuality.Reading.Rows;

/// <summary>A header that fits a layout.</summary>
/// <param name="Head">Its columns and the first rows.</param>
/// <param name="Layout">The layout.</param>
/// <param name="Rows">The rows it stands in, a row of units among them.</param>
/// <param name="RowsBefore">How many rows stand before the first of the table.</param>
/// <param name="End">Where the last of those ends.</param>
internal sealed record FoundHeader(TableHead Head, ObservationLayout Layout, IReadOnlyList<HeaderRow> Rows, int RowsBefore, long End);
