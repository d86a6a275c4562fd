using System.IO.Compression;
using System.Text;

namespace AirQuality.Excel.Tests;

/// <summary>Makes workbooks of XML out of their parts, also such as no spreadsheet program would write.</summary>
internal sealed class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly List<(string Name, Action<Stream> Write)> parts = [];
    private readonly List<string> strings = [];
    private readonly List<string> formats = [];
    private string properties = string.Empty;

    /// <summary>Adds a sheet; each cell is text, or markup behind a first letter '='.</summary>
    public TestWorkbook Sheet(string name, params string[] rows) => SheetOf(name, string.Concat(rows));

    /// <summary>Adds a sheet by the markup of its rows and of what stands behind them.</summary>
    public TestWorkbook SheetOf(string name, string rows, string behind = "", string state = "visible")
    {
        sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{behind}</worksheet>"));
        return this;
    }

    /// <summary>Adds a sheet by its whole part.</summary>
    public TestWorkbook RawSheet(string name, string xml)
    {
        sheets.Add((name, "visible", xml));
        return this;
    }

    /// <summary>Adds a format of numbers; its cells have the style of the number of formats before, plus one.</summary>
    public TestWorkbook Format(string code)
    {
        formats.Add(code);
        return this;
    }

    public TestWorkbook CountingFrom1904()
    {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// <summary>Adds a part as it is.</summary>
    public TestWorkbook Part(string name, Action<Stream> write)
    {
        parts.Add((name, write));
        return this;
    }

    /// <summary>A cell of a shared text.</summary>
    public string Shared(string reference, string text)
    {
        strings.Add(text);
        return $"<c r=\"{reference}\" t=\"s\"><v>{strings.Count - 1}</v></c>";
    }

    /// <summary>A row of cells from column A; an empty one is no cell, a number is one, all else is text.</summary>
    public static string Row(int number, params string[] cells)
    {
        var row = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
                continue;
            var reference = $"{(char)('A' + i)}{number}";
            row.Append(double.TryParse(cells[i], System.Globalization.CultureInfo.InvariantCulture, out _)
                ? $"<c r=\"{reference}\"><v>{cells[i]}</v></c>"
                : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cells[i])}</t></is></c>");
        }

        return row.Append("</row>").ToString();
    }

    /// <summary>A cell of a number with a style.</summary>
    public static string Number(string reference, string value, int style) => $"<c r=\"{reference}\" s=\"{style}\"><v>{value}</v></c>";

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{properties}<sheets>{Each(sheets, (s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>")}</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Each(sheets, (_, i) => $"<Relationship Id=\"rId{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>")}</Relationships>");
            Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{Each(strings, (s, _) => $"<si><t>{System.Security.SecurityElement.Escape(s)}</t></si>")}</sst>");
            Write(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{Each(formats, (f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>")}</numFmts><cellXfs><xf numFmtId=\"0\"/>{Each(formats, (f, i) => $"<xf numFmtId=\"{(int.TryParse(f, out var builtIn) && builtIn > 0 ? builtIn : 200 + i)}\" applyNumberFormat=\"1\"/>")}</cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++)
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
            foreach (var (name, write) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                write(part);
            }
        }

        return bytes.ToArray();
    }

    private static string Each<T>(IReadOnlyList<T> items, Func<T, int, string> text) => string.Concat(items.Select(text));

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
