namespace AirQuality.Reporting.Rendering;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tables">Its tables: a lone one begins in the first row and can be filtered, several stand below each other with their titles, for reading and printing.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<Table> Tables)
{
    /// <summary>Charts on the cells of the lone table.</summary>
    public IReadOnlyList<SheetChart> Charts { get; init; } = [];

    /// <summary>The rows that are printed, all others are for the screen; <c>null</c> for all.</summary>
    public SheetRows? Printed { get; init; }

    /// <summary>Whether it is printed on one page, however small.</summary>
    public bool IsOnePage { get; init; }

    /// <summary>Whether the sheet is one plain table.</summary>
    public bool IsPlain => Tables.Count == 1;
}
