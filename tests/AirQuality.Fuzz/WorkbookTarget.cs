using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AirQuality.Excel;
using AirQuality.Observations;
using AirQuality.Reading;

namespace AirQuality.Fuzz;

/// <summary>The markup of a sheet, in a workbook that is whole otherwise: it is read or refused, and strict and lenient reading agree.</summary>
internal static partial class WorkbookTarget
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostRows = 1_048_576;
    private const int BytesOfBlankRow = 200;
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IReadOnlyList<byte[]> Seeds { get; } =
    [
        Sheet("", Row(1, "station", "time", "pm25", "co"), Row(2, "A", "2025-01-02 01:00", "35", "0.5"), Row(3, "A", "2025-01-02 02:00", "36", "0.6")),
        Sheet("<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A4:A5\"/></mergeCells>", Row(1, "某市日报"), Row(2, "城市", "日期", "PM2.5", "AQI"), Row(3, "", "", "μg/m³", ""), Row(4, "甲市", "45658", "35", "50"), Row(5, "", "45659", "36", "52"), Row(6, "合计", "", "71", "")),
        Sheet("", Row(1, "区县", "日期", "PM10"), "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>甲</t></r><r><t>县</t></r></is></c><c r=\"B2\"><f>TODAY()</f><v>45658</v></c><c r=\"C2\" t=\"e\"><v>#REF!</v></c></row>", "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>'[1]S'!A1</f><v>乙县</v></c><c r=\"B3\"><v>45658.5</v></c><c r=\"C3\"><v>1E2</v></c></row>"),
    ];

    public static (bool Accepted, long Cells) Check(byte[] input, Random random)
    {
        var workbook = Workbook(input);
        var options = new ReadOptions { Lenient = true, Workbooks = ExcelWorkbooks.Instance, MaxFindingsPerKind = random.Next(1, 5), KeepStatedFigures = random.Next(2) == 0 };
        var (lenient, refused) = Read(workbook, options);
        var (strict, error) = Read(workbook, options with { Lenient = false });
        if (lenient is null)
        {
            FuzzTarget.Require(refused!.Kind == FindingKind.OutsideSpan && strict is null, $"lenient reading refuses nothing but days too far apart: {refused}");
            return (false, 0);
        }

        var report = lenient.Report;
        FuzzTarget.Require(report.Rows == report.RowsUsed + report.RowsIgnored + report.RowsRejected, $"rows add up: {report}");
        FuzzTarget.Require(report.ValuesRead == report.ValuesStored + report.ValuesMissing + report.ValuesRejected + report.ValuesDuplicate, $"values add up: {report}");
        FuzzTarget.Require(report.HasErrors == (error is not null), $"strict reading fails exactly where lenient reading finds an error: {error}");
        foreach (var finding in report.Findings)
            RequireClear(finding);
        return (error is null, (ObservationTarget.Cells(lenient) * 2) + (RowsPassedOver(input) * 2 * BytesOfBlankRow / sizeof(int)));
    }

    /// <summary>The greatest row number of a sheet: a sheet may leave rows out, and the library that reads it hands out each of them, blank.</summary>
    private static long RowsPassedOver(byte[] sheet) =>
        Rows().Matches(Encoding.Latin1.GetString(sheet)).Select(m => long.Parse(m.ValueSpan[(m.ValueSpan.LastIndexOf('"') + 1)..], System.Globalization.CultureInfo.InvariantCulture)).Where(r => r <= MostRows).DefaultIfEmpty().Max();

    [GeneratedRegex("<row [^>]{0,40}r=\"[0-9]{1,7}", RegexOptions.None, 1000)]
    private static partial Regex Rows();

    private static (ObservationSet? Set, Finding? Error) Read(byte[] workbook, ReadOptions options)
    {
        try
        {
            return (ObservationReader.Read(new MemoryStream(workbook), FuzzTarget.FileName, options), null);
        }
        catch (ObservationFormatException refused)
        {
            RequireClear(refused.Finding);
            return (null, refused.Finding);
        }
    }

    private static void RequireClear(Finding finding)
    {
        FuzzTarget.Require(finding.Expected.Length > 0 && finding.Found.Length > 0 && finding.FoundInChinese.Length > 0, $"expected and found are said: {finding}");
        FuzzTarget.Require(finding.ToString().StartsWith(FuzzTarget.FileName, StringComparison.Ordinal), $"the message begins with the file: {finding}");
        FuzzTarget.Require(finding.ToString().Length < 2500 && !finding.ToString().Any(char.IsControl), $"the message is short and without control characters: {finding}");
    }

    private static byte[] Sheet(string behind, params string[] rows) =>
        Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData>{behind}</worksheet>");

    private static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => c.Length == 0 ? "" : double.TryParse(c, System.Globalization.CultureInfo.InvariantCulture, out _) ? $"<c r=\"{(char)('A' + i)}{number}\"><v>{c}</v></c>" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    private static byte[] Workbook(byte[] sheet)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"u8);
            Add(zip, "xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Related}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            Add(zip, "xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Related}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            Add(zip, "xl/worksheets/sheet1.xml", sheet);
        }

        return packed.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        part.Write(content);
    }
}
