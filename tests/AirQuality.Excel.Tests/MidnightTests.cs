using System.Globalization;
using AirQuality.Reading;

namespace AirQuality.Excel.Tests;

/// <summary>Midnight in cells of dates: an hour where hours are displayed, a day where days are.</summary>
public class MidnightTests
{
    // Serial 45292 is 1 January 2024, 00:00.
    [TestCase("yyyy/m/d h:mm")]
    [TestCase("yyyy-mm-dd hh:mm:ss")]
    public void ADayOfHoursHasItsMidnight(string format)
    {
        var rows = Enumerable.Range(1, 24).Select(h => $"<row r=\"{h + 1}\"><c r=\"A{h + 1}\" t=\"str\"><v>甲</v></c><c r=\"B{h + 1}\" s=\"1\"><v>{(45292 + (h / 24.0)).ToString(CultureInfo.InvariantCulture)}</v></c><c r=\"C{h + 1}\"><v>{h}</v></c></row>");
        var hours = Read(new TestWorkbook().Format(format).Sheet("S", [TestWorkbook.Row(1, "station", "time", "pm25"), .. rows])).Hours!;

        Assert.That(hours.Hours(AirQuality.Terms.Pollutant.PM25, 0)[23].Value, Is.EqualTo(24));
    }

    [TestCase("yyyy-mm-dd")]
    [TestCase("yyyy/m/d h:mm")]
    public void ADayIsADayHoweverItIsDisplayed(string format)
    {
        var days = Read(new TestWorkbook().Format(format).Sheet("S", TestWorkbook.Row(1, "county", "date", "pm25"), "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>甲县</v></c><c r=\"B2\" s=\"1\"><v>45292</v></c><c r=\"C2\"><v>35</v></c></row>")).Days!;

        Assert.That(days.FirstDay, Is.EqualTo(new NodaTime.LocalDate(2024, 1, 1)));
    }

    private static ObservationSet Read(TestWorkbook workbook) => ObservationReader.Read(new MemoryStream(workbook.ToBytes()), "in.xlsx", new ReadOptions { Workbooks = ExcelWorkbooks.Instance });
}
