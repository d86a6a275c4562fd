using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using LaidOutCell = AirQuality.Reading.Sheets.SheetCell;
using LaidOutSheet = AirQuality.Reading.Sheets.Sheet;

namespace AirQuality.Reporting.Rendering;

/// <summary>Writes sheets of cells as they are laid out, with no look of their own but decimals and merged ranges.</summary>
internal static class LaidOutWorkbook
{
    private const uint FirstFormat = 165; // those below 164 are built in
    private const uint TextFormat = 49;

    public static void Write(IReadOnlyList<LaidOutSheet> sheets, Stream stream)
    {
        using var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = package.AddNewPart<WorkbookPart>(WorkbookRenderer.WorkbookContent, "airqWorkbook");
        var (list, formats) = (new DocumentFormat.OpenXml.Spreadsheet.Sheets(), new List<string>());
        foreach (var (index, sheet) in sheets.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>(string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}"));
            part.Worksheet = new Worksheet(new SheetData(sheet.Rows.Select((r, i) => RowOf(r, i + 1, formats))));
            if (sheet.Merged.Count > 0)
                part.Worksheet.Append(new MergeCells(sheet.Merged.Select(m => new MergeCell { Reference = $"{Reference(m.FirstColumn, m.FirstRow + 1)}:{Reference(m.LastColumn, m.LastRow + 1)}" })));
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = XmlText.Of(sheet.Name ?? string.Create(CultureInfo.InvariantCulture, $"Sheet{index + 1}")) });
        }

        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = StylesOf(formats);
        workbook.Workbook = new Workbook(list);
        workbook.Workbook.Save();
    }

    private static Row RowOf(Reading.Sheets.SheetRow row, int number, List<string> formats) => new(row.Cells.Index().Where(c => !c.Item.IsBlank).Select(c => CellOf(c.Item, Reference(c.Index, number), formats))) { RowIndex = (uint)number };

    private static Cell CellOf(LaidOutCell cell, string reference, List<string> formats)
    {
        if (cell.Number is not { } number)
            return new Cell(new InlineString(new Text(XmlText.Of(cell.Text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = 1 };
        var format = (cell.Decimals is > 0 and var decimals ? "0." + new string('0', decimals) : "0") + (cell.IsPercent ? "%" : string.Empty);
        if (!formats.Contains(format, StringComparer.Ordinal))
            formats.Add(format);
        return new Cell(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = reference, StyleIndex = (uint)formats.IndexOf(format) + 2 };
    }

    private static Stylesheet StylesOf(List<string> formats) => new(
        new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = f })) { Count = (uint)formats.Count },
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([new CellFormat(), new CellFormat { NumberFormatId = TextFormat, QuotePrefix = true, ApplyNumberFormat = true }, .. formats.Select((_, i) => new CellFormat { NumberFormatId = FirstFormat + (uint)i, ApplyNumberFormat = true })]));

    private static string Reference(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{CellReference.Letters(column + 1)}{row}");
}
