namespace AirQuality.Reading.Sheets;

/// <summary>One table of cells as a person sees it: a text file, or a worksheet.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Name">The name of the worksheet, or <c>null</c> for a text file.</param>
/// <param name="Rows">The rows in order. Blank ones between others are kept, because they part tables.</param>
/// <param name="Merged">The merged ranges; the first cell of each holds its text, the others are blank. A text file has none.</param>
public sealed record Sheet(string File, string? Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedRange> Merged);
