using AirQuality.Reporting.Tables;

namespace AirQuality.Server.Cockpit.Sheets;

/// <summary>A sheet before it has a form.</summary>
/// <param name="Parts">Headings, lines and tables, as people read them.</param>
/// <param name="Workbook">The table of a workbook.</param>
internal sealed record SheetParts(IReadOnlyList<PagePart> Parts, Table Workbook);
