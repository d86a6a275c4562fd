using AirQuality.Reading.Sheets;
using NodaTime;
using static AirQuality.Excel.Tests.TestWorkbook;

namespace AirQuality.Excel.Tests;

/// <summary>Tables as people see them: what is displayed, and what is stored behind it.</summary>
public sealed class WholeSheetsTests
{
    [TestCase("4", "0.00", "4.00")]
    [TestCase("0.968", "0.0%", "96.8%")]
    [TestCase("1051.5", "#,##0.0", "1051.5")]
    [TestCase("2.5", "0", "3")]
    [TestCase("-3.14", "0.0_);[Red]\\(0.0\\)", "-3.1")]
    [TestCase("12", "0\"微克\"", "12")]
    [TestCase("12.25", "General", "12.25")]
    public void A_number_is_displayed_with_its_decimals(string stored, string format, string text)
    {
        Assert.That(Cell(stored, format).Text, Is.EqualTo(text));
    }

    [TestCase("0.00", 2)]
    [TestCase("0", 0)]
    [TestCase("0.0%", 1)]
    [TestCase("General", null)]
    public void Decimals_are_those_of_the_format(string format, int? decimals)
    {
        Assert.That(Cell("4", format).Decimals, Is.EqualTo(decimals));
    }

    [Test]
    public void A_percentage_keeps_its_stored_number()
    {
        Assert.That(Cell("0.968", "0.0%").Number, Is.EqualTo(0.968m));
    }

    [TestCase("yyyy\"年\"m\"月\"", "2019年8月")]
    [TestCase("yyyy\"年\"m\"月\"d\"日\";@", "2019年8月1日")]
    [TestCase("yyyy/mm/dd", "2019/08/01")]
    [TestCase("[$-804]yyyy-m-d", "2019-8-1")]
    [TestCase("mmm-yy", "Aug-19")]
    [TestCase("14", "2019/8/1")]
    public void A_date_is_displayed_by_its_format(string format, string text)
    {
        Assert.That(Cell("43678", format).Text, Is.EqualTo(text)); // 43678 days after 1899-12-30: 2019-08-01
    }

    [TestCase("yyyy-mm-dd hh:mm", "2019-08-01 13:05")]
    [TestCase("yyyy/m/d 上午/下午h:mm:ss", "2019/8/1 下午1:05:00")]
    [TestCase("m/d/yy h:mm AM/PM", "8/1/19 1:05 PM")]
    public void A_time_is_displayed_by_its_format(string format, string text)
    {
        Assert.That(Cell("43678.54513888889", format).Text, Is.EqualTo(text)); // 13:05 = 785 minutes of 1,440
    }

    [Test]
    public void A_date_displayed_as_a_month_keeps_its_day()
    {
        Assert.That(Cell("43678", "yyyy\"年\"m\"月\"").Date, Is.EqualTo(new LocalDateTime(2019, 8, 1, 0, 0)));
    }

    [Test]
    public void Blank_rows_between_others_are_kept()
    {
        var sheet = Sheets(new TestWorkbook().Sheet("S", Row(1, "a"), Row(3, "b"))).Single();
        Assert.That(sheet.Rows.Select(r => r.Cells.Count), Is.EqualTo(new[] { 1, 0, 1 }));
    }

    [Test]
    public void A_sheet_without_a_cell_is_left_out()
    {
        Assert.That(Sheets(new TestWorkbook().Sheet("空").Sheet("S", Row(1, "a"))).Select(s => s.Name), Is.EqualTo(new[] { "S" }));
    }

    [Test]
    public void Merged_ranges_are_told()
    {
        var sheet = Sheets(new TestWorkbook().SheetOf("S", Row(1, "六月") + Row(2, "a"), "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>")).Single();
        Assert.That(sheet.Merged, Is.EqualTo(new[] { new MergedRange(0, 1, 0, 2) }));
    }

    [Test]
    public void A_formula_without_a_saved_value_is_an_error_with_its_cell()
    {
        var book = new TestWorkbook().SheetOf("月报", "<row r=\"2\"><c r=\"D2\"><f>SUM(A1:A2)</f></c></row>");
        Assert.That(() => Sheets(book), Throws.TypeOf<SheetFormatException>().With.Message.StartsWith("f.xlsx[月报]: D2: "));
    }

    private static SheetCell Cell(string stored, string format) =>
        Sheets(new TestWorkbook().Format(format).SheetOf("S", $"<row r=\"1\">{Number("A1", stored, 1)}</row>")).Single().Rows[0].Cells[0];

    private static IReadOnlyList<Sheet> Sheets(TestWorkbook book) => ExcelWorkbooks.Instance.Read(new MemoryStream(book.ToBytes()), "f.xlsx");
}
