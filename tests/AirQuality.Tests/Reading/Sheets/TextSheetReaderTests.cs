using System.Text;
using AirQuality.Reading.Sheets;

namespace AirQuality.Tests.Reading.Sheets;

public sealed class TextSheetReaderTests
{
    private const string Table = "表1,,\n排名,区,\"PM2.5\n浓度\"\n\n1,密云,4.00\n";

    private static Sheet Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return new TextSheetReader().Read(stream, "a.csv")[0];
    }

    [Test]
    public void Cells_keep_their_text_and_rows_their_lines()
    {
        var sheet = Read(Encoding.UTF8.GetBytes(Table));
        Assert.That(sheet.Rows.Select(r => $"{r.Number}:{string.Join('|', r.Cells.Select(c => c.Text))}"), Is.EqualTo(new[] { "1:表1||", "2:排名|区|PM2.5\n浓度", "4:", "5:1|密云|4.00" }));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("GB18030")]
    public void Every_encoding_of_an_office_gives_the_same_cells(string name)
    {
        var encoding = name == "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        var sheet = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Table)]);
        Assert.That(sheet.Rows[^1].Cells[1].Text, Is.EqualTo("密云"));
    }

    [TestCase('\t')]
    [TestCase(';')]
    [TestCase('|')]
    public void The_separator_is_found(char separator)
    {
        var sheet = Read(Encoding.UTF8.GetBytes(Table.Replace(',', separator)));
        Assert.That(sheet.Rows[^1].Cells.Select(c => c.Text), Is.EqualTo(new[] { "1", "密云", "4.00" }));
    }

    [Test]
    public void A_file_without_a_cell_has_no_sheet()
    {
        using var stream = new MemoryStream(",,\n\n,,\n"u8.ToArray());
        Assert.That(new TextSheetReader().Read(stream, "a.csv"), Is.Empty);
    }

    [Test]
    public void A_quote_that_is_never_closed_is_an_error_with_its_line()
    {
        var error = Assert.Throws<SheetFormatException>(() => Read("a,b\n1,\"2\n"u8.ToArray()));
        Assert.That(error!.Message, Does.StartWith("a.csv:2: expected rows of CSV"));
    }

    [Test]
    public void A_workbook_under_the_name_of_a_text_file_is_an_error()
    {
        var error = Assert.Throws<SheetFormatException>(() => Read([0x50, 0x4B, 3, 4, 0, 0, 8, 0]));
        Assert.That(error!.Message, Does.Contain("no text"));
    }
}
