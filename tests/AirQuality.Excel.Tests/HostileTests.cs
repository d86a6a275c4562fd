using System.Text;
using AirQuality.Reading.Sheets;
using static AirQuality.Excel.Tests.TestWorkbook;

namespace AirQuality.Excel.Tests;

/// <summary>Files that nobody made to be read end with a clear error and in little memory.</summary>
[Category("Long")]
[Category("Surface")]
public sealed class HostileTests
{
    private const long MostBytes = 256L << 20;

    [Test]
    public void A_text_of_a_gigabyte_is_refused() =>
        Refused(new TestWorkbook().SheetOf("S", Row(1, "a")).Part("xl/worksheets/sheet2.xml", _ => { }), book => book.Part("xl/sharedStrings.xml", s => Repeat(s, "<sst><si><t>", "a", 1L << 30)));

    [Test]
    public void A_gigabyte_of_shared_texts_is_refused() =>
        Refused(new TestWorkbook().SheetOf("S", Row(1, "a")), book => book.Part("xl/sharedStrings.xml", s => Repeat(s, "<sst>", "<si><t>abcdefghijklmnop</t></si>", 1L << 30)));

    [Test]
    public void A_cell_of_a_gigabyte_is_refused() => Refused(Bomb("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>", "1"));

    [Test]
    public void A_cell_of_joined_sections_is_refused() => Refused(Bomb("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>", "<![CDATA[1111111111111111]]>"));

    [Test]
    public void Elements_without_end_in_each_other_are_refused() => Refused(Bomb("<worksheet>", "<a>"));

    [Test]
    public void A_tag_of_a_gigabyte_is_refused() => Refused(Bomb("<worksheet><sheetData ", "a='1' "));

    [Test]
    public void A_text_of_a_million_pieces_is_refused() => Refused(Bomb("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>", "<r><t>a</t></r>"));

    [Test]
    public void Merged_ranges_without_number_are_refused() => Refused(Bomb("<worksheet><sheetData/><mergeCells>", "<mergeCell ref=\"A1:B2\"/>"));

    [Test]
    public void A_row_beyond_the_last_is_refused() => Refused(new TestWorkbook().SheetOf("S", "<row r=\"2147483647\"><c><v>1</v></c></row>"));

    [Test]
    public void A_column_beyond_the_last_is_refused() => Refused(new TestWorkbook().SheetOf("S", "<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"));

    [Test]
    public void A_document_type_is_refused() => Refused(new TestWorkbook().RawSheet("S", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>"));

    [Test]
    public void Values_in_more_columns_than_there_are_stations_are_refused()
    {
        var row = new StringBuilder("<row r=\"1\">");
        for (var column = 0; column < 16_384; column++)
            row.Append("<c><v>1</v></c>");
        using var rows = ExcelWorkbooks.Instance.Open(new MemoryStream(new TestWorkbook().SheetOf("S", row.Append("</row>").ToString()).ToBytes()), "f.xlsx");
        Assert.That(() => rows.ReadSheet(), Throws.TypeOf<SheetFormatException>().With.Message.Contains("f.xlsx[S]").And.Message.Contains("column XFD"));
    }

    [Test]
    public void Blank_cells_in_all_columns_are_no_harm()
    {
        var book = new TestWorkbook().SheetOf("S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row>");
        using var rows = ExcelWorkbooks.Instance.Open(new MemoryStream(book.ToBytes()), "f.xlsx");
        rows.ReadSheet();
        rows.ReadRow();
        Assert.That(rows.Cells, Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void A_zip_without_a_workbook_is_refused() =>
        Assert.That(() => Open([0x50, 0x4B, 5, 6, .. new byte[18]]), Throws.TypeOf<SheetFormatException>());

    [Test]
    public void Bytes_that_are_no_workbook_are_refused() =>
        Assert.That(() => Open("城市,日期"u8.ToArray()), Throws.TypeOf<SheetFormatException>());

    [Test]
    public void A_compound_document_of_noise_is_refused() =>
        Assert.That(() => Open([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))]), Throws.TypeOf<SheetFormatException>());

    [Test]
    public void A_workbook_cut_anywhere_is_refused_or_read([Range(1, 40)] int part)
    {
        var whole = new TestWorkbook().Sheet("S", Row(1, "城市", "PM2.5"), Row(2, "甲市", "26")).ToBytes();
        Assert.That(() => Open(whole[..(whole.Length * part / 41)]), Throws.TypeOf<SheetFormatException>());
    }

    [Test]
    public void Macros_AreNeverRunAndTheValuesRead()
    {
        var book = new TestWorkbook().Sheet("S", Row(1, "城市", "PM2.5"), Row(2, "甲市", "26")).Part("xl/vbaProject.bin", s => s.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3]));
        Assert.That(ExcelWorkbooks.Instance.Read(new MemoryStream(book.ToBytes()), "f.xlsm")[0].Rows[1].Cells[1].Text, Is.EqualTo("26"));
    }

    [Test]
    public void More_parts_than_a_workbook_has_are_refused()
    {
        var book = new TestWorkbook().Sheet("S", Row(1, "a"));
        for (var i = 0; i < 20_001; i++)
            book.Part($"xl/media/{i}.png", _ => { });
        Assert.That(() => Open(book.ToBytes()), Throws.TypeOf<SheetFormatException>().With.Message.Contains("parts"));
    }

    [Test]
    public void A_part_that_says_less_than_it_unpacks_to_is_refused_or_read_no_further()
    {
        var bytes = new TestWorkbook().SheetOf("S", Row(1, "a")).Part("xl/sharedStrings.xml", s => Repeat(s, "<sst><si><t>", "a", 1L << 30)).ToBytes();
        SayLess(bytes, "xl/sharedStrings.xml", 100);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        try
        {
            Open(bytes);
        }
        catch (SheetFormatException)
        {
            // One of the two ends is as good as the other: what counts is the memory.
        }

        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(MostBytes));
    }

    [Test]
    public void A_workbook_with_a_password_is_refused_and_says_so() =>
        Assert.That(() => Open(CompoundFile.Of("EncryptionInfo", "EncryptedPackage")), Throws.TypeOf<SheetFormatException>().With.Message.Contains("f.xlsx").And.Property(nameof(SheetFormatException.Text)).Matches<AirQuality.Wording.LocalizedText>(t => t is not null && t.Zh.StartsWith("f.xlsx", StringComparison.Ordinal)));

    [TestCase("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table><tr><td>城市</td><td>日期</td></tr></table></body></html>")]
    [TestCase("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")]
    public void Markup_named_as_a_workbook_is_refused(string text) =>
        Assert.That(() => Open(Encoding.UTF8.GetBytes(text)), Throws.TypeOf<SheetFormatException>());

    private static void SayLess(byte[] zip, string part, uint size)
    {
        // The sizes stand in the central directory, 24 bytes behind the mark of each entry.
        for (var at = 0; at < zip.Length - 46; at++)
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8) && Encoding.UTF8.GetString(zip, at + 46, zip[at + 28]) == part)
                System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + 24), size);
    }

    private static TestWorkbook Bomb(string begin, string again) => new TestWorkbook().Sheet("甲").Part("xl/worksheets/sheet1.xml", s => Repeat(s, begin, again, 1L << 30));

    private static void Refused(TestWorkbook book, Action<TestWorkbook>? more = null)
    {
        more?.Invoke(book);
        var bytes = book.ToBytes();
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.That(() => Open(bytes), Throws.TypeOf<SheetFormatException>().With.Message.StartsWith("f.xlsx"));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(MostBytes), "memory taken for a file that is refused");
    }

    private static void Open(byte[] bytes)
    {
        using var rows = ExcelWorkbooks.Instance.Open(new MemoryStream(bytes), "f.xlsx");
        while (rows.ReadSheet())
            while (rows.ReadRow())
                continue;
    }

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static void Repeat(Stream stream, string begin, string again, long bytes)
    {
        Write(stream, begin);
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(again, 4096)));
        for (long written = 0; written < bytes; written += block.Length)
            stream.Write(block);
    }
}
