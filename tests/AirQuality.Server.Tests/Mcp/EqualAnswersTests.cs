using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Settings;
using AirQuality.Server.Tests.Hosting;
using AirQuality.Terms;
using ModelContextProtocol.Client;

namespace AirQuality.Server.Tests.Mcp;

/// <summary>One answer, whoever asks: the library, the tool, the service and an agent over HTTP give the same rows to the same question, name for name and digit for digit.</summary>
[Category("Long")]
public sealed class EqualAnswersTests
{
    private const string Own = "铁冶县";

    private static readonly Words Zh = Words.Of(Language.Chinese);

    private string folder = string.Empty;
    private AirQualityServer server = null!;
    private HttpClient http = null!;
    private McpClient agent = null!;
    private AirData air = null!;

    [OneTimeSetUp]
    public async Task Begin()
    {
        folder = Directory.CreateTempSubdirectory("airq-equal-").FullName;
        Airq("sample", folder, "--date", "2026-11-24");
        File.WriteAllText(Path.Combine(folder, "airq.json"), $$"""{ "area": "{{Own}}", "data": ["hours-*.csv.gz"], "stations": "stations.csv", "targets": "targets.csv", "events": "events.csv", "lang": "zh" }""");
        air = AirData.Open(folder);
        server = AirQualityServer.Create(new ServerOptions { Folder = folder, Port = 0, Area = Own, Clock = new TestClock { Now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)) } });
        await server.StartAsync().ConfigureAwait(false);
        http = new HttpClient { BaseAddress = server.Address };
        agent = await McpTests.ConnectAsync(token: null, http).ConfigureAwait(false);
    }

    [OneTimeTearDown]
    public async Task End()
    {
        await agent.DisposeAsync().ConfigureAwait(false);
        http.Dispose();
        await server.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("rank", "period=2026-10", "rank --period 2026-10 --area all")]
    [TestCase("monday", "", "monday")]
    [TestCase("goals", "", "track")]
    [TestCase("brief", "", "brief")]
    [TestCase("gap", "period=2026-10&leave_bottom=3", "gap --period 2026-10 --leave-bottom 3")]
    [TestCase("compare", "period=2026-10", "compare --period 2026-10")]
    [TestCase("explain", "period=2026-10&depth=2", "explain --period 2026-10 --depth 2")]
    [TestCase("alerts", "", "alerts --area all --rules plain")]
    [TestCase("duties", "", "duties")]
    [TestCase("outlook", "", "outlook")]
    [TestCase("history", "period=2026-01..2026-10&bottom=3", "history --period 2026-01-01..2026-10-31 --bottom 3")]
    [TestCase("today", "", "today")]
    [TestCase("aqi", "pm25=80&o3=170&date=2026-11-01", "aqi --pm25 80 --o3 170 --date 2026-11-01")]
    [TestCase("index", "so2=9&no2=32&pm10=70&pm25=38&co=1.2&o3=160&date=2026-11-01", "index --so2 9 --no2 32 --pm10 70 --pm25 38 --co 1.2 --o3 160 --date 2026-11-01")]
    public async Task Question_HasOneAnswer(string question, string query, string command)
    {
        var asked = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => p[0], p => (object?)Value(p[1]), StringComparer.Ordinal);
        var toAgent = await McpTests.AskAsync(agent, question, asked).ConfigureAwait(false);
        using var served = JsonDocument.Parse(await http.GetStringAsync($"/v1/{question}?{query}&lang=zh").ConfigureAwait(false));
        using var printed = JsonDocument.Parse(Airq([.. command.Split(' '), "-P", Path.Combine(folder, "airq.json"), "--json", "--lang", "zh"]));
        Assert.That(JsonElement.DeepEquals(toAgent, served.RootElement), Is.True, $"agent: {toAgent}\nservice: {served.RootElement}");
        var rows = Rows(toAgent.GetProperty("rows"));
        var ofTool = Rows(printed.RootElement);
        if (question == "alerts") // those of the own area first is an order for people
            Assert.That(rows, Is.EquivalentTo(ofTool));
        else
            Assert.That(rows, Is.EqualTo(ofTool));
        if (OfLibrary(question) is { } table)
            Assert.That(rows, Is.EqualTo(Rows(table)), "the library");
        Assert.That(rows, Is.Not.Empty);
    }

    /// <summary>The rows of what the library answers, as tables of reports have them; <c>null</c> for questions whose rows are made of more than one result.</summary>
    private Table? OfLibrary(string question)
    {
        var counties = air.Counties;
        var names = new Reporting.Wording.AreaNames(counties.Areas);
        var day = AssessmentPeriod.Day(counties.LastWholeDay);
        switch (question)
        {
            case "rank":
                var ranks = new RankTable(names, Zh);
                return new Table(ranks.ColumnsForMachines, counties.Rank("2026-10").Groups.SelectMany(ranks.Of));
            case "monday":
                return MondayTable.Of(counties.Track(Own, day), names, Zh);
            case "goals":
                return TrackTable.Of(counties.Track(Own, day), names, Zh);
            case "brief":
                return BriefTables.Machine(counties.Brief(Own, day), Zh);
            case "outlook":
                return OutlookTable.Of(counties.Outlook(Own, day), names, Zh);
            default:
                return null;
        }
    }

    /// <summary>Figures of the library beside those of the answers, where rows are made of more than one of its results.</summary>
    [Test]
    public async Task Figures_OfAnswers_AreThoseOfTheLibrary()
    {
        var counties = air.Counties;
        using var figures = JsonDocument.Parse(await http.GetStringAsync("/v1/figures?period=2026-10&figure=index").ConfigureAwait(false));
        Assert.That(figures.RootElement.GetProperty("figures")[0].GetProperty("value").GetDecimal(), Is.EqualTo(counties.Assess("2026-10").Single(a => a.Area.Name == Own).Index.Published));
        using var duties = JsonDocument.Parse(await http.GetStringAsync("/v1/duties").ConfigureAwait(false));
        Assert.That(duties.RootElement.GetProperty("rows").GetArrayLength(), Is.GreaterThan(0));
        using var gap = JsonDocument.Parse(await http.GetStringAsync("/v1/gap?period=2026-10&leave_bottom=3").ConfigureAwait(false));
        Assert.That(gap.RootElement.GetProperty("kind").GetString(), Is.EqualTo("answer"));
        using var explained = JsonDocument.Parse(await http.GetStringAsync("/v1/explain?period=2026-10").ConfigureAwait(false));
        Assert.That(explained.RootElement.GetProperty("figures")[0].GetProperty("value").GetDecimal(), Is.EqualTo(counties.Assess("2026-10").Single(a => a.Area.Name == Own).Index.Published));
        var alerts = air.With(air.Options with { Duties = Accountability.DutyRules.ByName("plain") }).Counties.Alerts(AssessmentPeriod.Day(counties.LastWholeDay));
        using var told = JsonDocument.Parse(await http.GetStringAsync("/v1/alerts?lang=zh").ConfigureAwait(false));
        var messages = told.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("message").GetString()).ToList();
        Assert.That(messages, Is.EqualTo(alerts.OrderBy(a => a.Gravity).Select(a => AlertTable.Message(a, Zh))).Or.EquivalentTo(alerts.Select(a => AlertTable.Message(a, Zh))));
    }

    private static object Value(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && text.Length < 5 ? number : text;

    private static List<string> Rows(Table table) => [.. table.Rows.Select(row =>
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            JsonRow.Write(table.Columns, row, json);
        using var document = JsonDocument.Parse(stream.ToArray());
        return Row(document.RootElement);
    })];

    private static List<string> Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(Row)];

    private static string Row(JsonElement row) => string.Join(", ", row.EnumerateObject().Select(p => $"{p.Name}={p.Value.GetRawText()}").Select(t => System.Text.RegularExpressions.Regex.Unescape(t.Replace("\\\"", "'", StringComparison.Ordinal))));

    private static string Airq(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "airq.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, errors.Result);
        return text;
    }
}
