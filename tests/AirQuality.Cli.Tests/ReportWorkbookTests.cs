using System.Text.Json;
using AirQuality.Excel;
using AirQuality.Reading.Sheets;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>The workbook of a report, read by the reader that reads bureaus' workbooks.</summary>
public sealed class ReportWorkbookTests : CliFixture
{
    [TestCase("Ranking", "ranking")]
    [TestCase("Areas", "areas")]
    [TestCase("Changes", "changes")]
    [TestCase("On previous", "changes_previous")]
    [TestCase("AQI levels", "aqi_levels")]
    [TestCase("AQI level shares", "aqi_level_shares")]
    [TestCase("Primary", "primary")]
    [TestCase("Percentiles", "percentiles")]
    [TestCase("Multiples", "multiples")]
    [TestCase("Load shares", "load_shares")]
    public void Sheet_ReadBack_HasTheFiguresOfTheReport(string name, string table)
    {
        var data = TwoYears();
        Run("report", data, "--period", "2026-10", "--to", PathOf("r.xlsx"), "--lang", "en");
        Run("report", data, "--period", "2026-10", "--to", PathOf("r.json"), "--lang", "en");
        using var json = JsonDocument.Parse(File.ReadAllText(PathOf("r.json")));
        var expected = json.RootElement.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("tables")).Where(t => t.TryGetProperty(table, out _)).Select(t => t.GetProperty(table)).Single()
            .EnumerateArray().Select(r => r.EnumerateObject().Select(p => Shown(p.Value)).ToArray()).ToList();
        Assert.That(Sheet("r.xlsx", name).Rows.Skip(1).Select(r => Enumerable.Range(0, expected[0].Length).Select(i => i < r.Cells.Count ? r.Cells[i].Text : string.Empty).ToArray()), Is.EqualTo(expected));
    }

    [Test]
    public void Days_ReadBack_AreDates()
    {
        Run("report", TwoYears(), "--period", "2026-10", "--to", PathOf("r.xlsx"), "--lang", "en");
        var days = Sheet("r.xlsx", "Days").Rows.Skip(1).Select(r => r.Cells[1]).ToList();
        Assert.That(days.Take(31).Select(d => d.Date), Is.EqualTo(Enumerable.Range(1, 31).Select(d => new LocalDateTime(2026, 10, d, 0, 0))));
        Assert.That(days.Select(d => d.Text), Has.All.Match(@"^2026-10-\d\d$"));
    }

    /// <summary>The months count the days of the levels the edition has, under its names: not of the six national ones.</summary>
    [Test]
    public void Months_ByAnEditionWithLevelsOfItsOwn_CountThose()
    {
        static string Level(int to, string name) => $$"""{ "to": {{to}}, "name": { "zh": "{{name}}", "en": "{{name}}" }, "colour": { "zh": "绿色", "en": "green" }, "rgb": [0, 228, 0], "cmyk": [40, 0, 100, 0] }""";
        var edition = Write("edition.json", "{ \"base\": \"2026\", \"id\": \"four\", \"name\": \"Four levels\", \"levels\": [", $"{Level(50, "Low")}, {Level(100, "Middle")}, {Level(200, "High")}, {Level(500, "Highest")} ] }}");
        var outcome = Run("report", TwoYears(), "--period", "2026-10", "--standard", edition, "--to", PathOf("r.xlsx"), "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var rows = Sheet("r.xlsx", "Months").Rows;
        Assert.That(rows[0].Cells.Select(c => c.Text).TakeLast(4), Is.EqualTo(new[] { "Low, days", "Middle, days", "High, days", "Highest, days" }));
        // PM2.5 of 15 to 27 and O3 of 80 in every day of October: all of them at most 50.
        Assert.That(rows[^1].Cells.Select(c => c.Text).TakeLast(4), Is.EqualTo(new[] { "31", "0", "0", "0" }));
    }

    private string TwoYears() => Write(
        "daily.csv",
        [Observed, .. new[] { "A", "B", "C", "D" }.Index().SelectMany(a => (string[])[.. Days(a.Item, "2025-10-01", 31, 18 + (5 * a.Index)), .. Days(a.Item, "2026-09-01", 30, 17 + a.Index), .. Days(a.Item, "2026-10-01", 31, 15 + (4 * a.Index))])]);

    private Sheet Sheet(string file, string name)
    {
        using var stream = File.OpenRead(PathOf(file));
        return ExcelWorkbooks.Instance.Read(stream, file).Single(s => s.Name == name);
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => string.Empty,
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join('+', value.EnumerateArray().Select(v => v.GetString())),
        _ => value.GetRawText(),
    };
}
