using AirQuality.Reading.Sources;
using static AirQuality.Excel.Tests.TestWorkbook;

namespace AirQuality.Excel.Tests;

/// <summary>Rows as they are read for hours: stored values, whatever is displayed.</summary>
public sealed class WorkbookRowsTests
{
    [Test]
    public void Texts_and_numbers_of_a_row_come_in_their_columns()
    {
        var rows = Rows(new TestWorkbook().Sheet("S", Row(1, "城市", "", "PM2.5"), Row(2, "甲市", "", "26.4")));
        Assert.That(rows, Is.EqualTo(new[] { "S1: 城市||PM2.5", "S2: 甲市||26.4" }));
    }

    [Test]
    public void A_shared_text_is_read()
    {
        var book = new TestWorkbook();
        Assert.That(Rows(book.SheetOf("S", $"<row r=\"1\">{book.Shared("A1", "甲市")}</row>")), Is.EqualTo(new[] { "S1: 甲市" }));
    }

    [Test]
    public void A_blank_row_is_passed_over_and_counted()
    {
        Assert.That(Rows(new TestWorkbook().Sheet("S", Row(1, "a"), Row(2), Row(4, "b"))), Is.EqualTo(new[] { "S1: a", "S4: b" }));
    }

    [TestCase("26.4", "0", "26.4", TestName = "A_number_has_its_stored_digits_whatever_is_displayed")]
    [TestCase("0.30000000000000004", "General", "0.3", TestName = "A_sum_of_binary_fractions_has_fifteen_digits")]
    [TestCase("44352", "yyyy\"年\"m\"月\"d\"日\"", "2021-06-05", TestName = "A_date_is_written_out")]
    [TestCase("44352", "14", "2021-06-05", TestName = "A_date_in_the_format_of_the_country_is_written_out")]
    [TestCase("44352", "31", "2021-06-05", TestName = "A_date_in_the_Chinese_built_in_format_is_written_out")]
    [TestCase("44348", "57", "2021年6月", TestName = "A_date_displayed_as_a_month_is_a_month")]
    [TestCase("44348", "yyyy\"年\"m\"月\"", "2021年6月", TestName = "A_date_displayed_as_a_month_by_its_own_format_is_a_month")]
    [TestCase("44352.041666666664", "22", "2021-06-05T01:00:00", TestName = "An_hour_of_a_date_is_whole")]
    [TestCase("44352.958333333336", "yyyy-mm-dd hh:mm", "2021-06-05T23:00:00", TestName = "The_last_hour_of_a_date_is_whole")]
    [TestCase("0.041666666666666664", "h:mm", "01:00:00", TestName = "A_time_of_day_has_no_date")]
    public void A_cell_is_read_as_stored(string stored, string format, string expected)
    {
        var book = new TestWorkbook().Format(format).SheetOf("S", $"<row r=\"1\">{Number("A1", stored, 1)}</row>");
        Assert.That(Rows(book), Is.EqualTo(new[] { "S1: " + expected }));
    }

    [Test]
    public void Days_counted_from_1904_are_the_same_days()
    {
        // 42890 + 1462 = 44352 days after 1899-12-30
        var book = new TestWorkbook().CountingFrom1904().Format("31").Format("yyyy-mm-dd")
            .SheetOf("S", $"<row r=\"1\">{Number("A1", "42890", 1)}{Number("B1", "42890", 2)}</row>");
        Assert.That(Rows(book), Is.EqualTo(new[] { "S1: 2021-06-05|2021-06-05" }));
    }

    [Test]
    public void A_merged_range_has_its_text_in_all_rows()
    {
        var book = new TestWorkbook().SheetOf("S", Row(1, "甲市", "1") + Row(2, "", "2") + Row(3, "", "3"), "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>");
        Assert.That(Rows(book), Is.EqualTo(new[] { "S1: 甲市|1", "S2: 甲市|2", "S3: |3" }));
    }

    [Test]
    public void A_merged_title_has_its_text_in_all_columns_that_hold_values()
    {
        var book = new TestWorkbook().SheetOf("S", Row(1, "六月", "") + Row(2, "1", "2", "3"), "<mergeCells><mergeCell ref=\"A1:F1\"/></mergeCells>");
        Assert.That(Rows(book), Is.EqualTo(new[] { "S1: 六月|六月|六月", "S2: 1|2|3" }));
    }

    [Test]
    public void A_hidden_row_is_read_and_told()
    {
        using var rows = Open(new TestWorkbook().SheetOf("S", "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        rows.ReadSheet();
        rows.ReadRow();
        Assert.That(rows.IsRowHidden, Is.True);
    }

    [Test]
    public void A_hidden_sheet_is_told()
    {
        using var rows = Open(new TestWorkbook().SheetOf("S", Row(1, "a"), state: "hidden"));
        rows.ReadSheet();
        Assert.That(rows.IsSheetHidden, Is.True);
    }

    [Test]
    public void Sheets_come_in_their_order()
    {
        Assert.That(Rows(new TestWorkbook().Sheet("上", Row(1, "a")).Sheet("下", Row(1, "b"))), Is.EqualTo(new[] { "上1: a", "下1: b" }));
    }

    [Test]
    public void A_cell_with_an_error_is_blank_and_told()
    {
        using var rows = Open(new TestWorkbook().SheetOf("S", "<row r=\"3\"><c r=\"B3\" t=\"e\"><v>#REF!</v></c><c r=\"C3\" t=\"e\"><v>#N/A</v></c></row>"));
        rows.ReadSheet();
        Assert.That(rows.Notes, Is.EqualTo(new[] { new WorkbookNote(WorkbookNoteKind.ErrorValue, 2, 3, 2) }));
    }

    [Test]
    public void A_formula_on_another_workbook_is_read_as_saved_and_told()
    {
        using var rows = Open(new TestWorkbook().SheetOf("S", "<row r=\"2\"><c r=\"A2\"><f>[1]Sheet1!A1*2</f><v>12</v></c></row>"));
        rows.ReadSheet();
        Assert.That(rows.Notes, Is.EqualTo(new[] { new WorkbookNote(WorkbookNoteKind.ExternalFormula, 1, 2, 1) }));
    }

    [Test]
    public void A_formula_without_a_saved_value_is_told()
    {
        using var rows = Open(new TestWorkbook().SheetOf("S", "<row r=\"2\"><c r=\"D2\"><f>SUM(A1:A2)</f></c></row>"));
        rows.ReadSheet();
        Assert.That(rows.Notes, Is.EqualTo(new[] { new WorkbookNote(WorkbookNoteKind.UncomputedFormula, 1, 2, 4) }));
    }

    private static IWorkbookRows Open(TestWorkbook book) => ExcelWorkbooks.Instance.Open(new MemoryStream(book.ToBytes()), "f.xlsx");

    private static List<string> Rows(TestWorkbook book)
    {
        using var rows = Open(book);
        var found = new List<string>();
        while (rows.ReadSheet())
            while (rows.ReadRow())
                found.Add($"{rows.SheetName}{rows.RowNumber}: {string.Join('|', rows.Cells)}");
        return found;
    }
}
