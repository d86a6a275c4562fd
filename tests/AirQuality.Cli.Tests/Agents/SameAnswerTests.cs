using System.Text.Json;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>One answer, whoever asks: the rows of an agent's answer are those of <c>--json</c>, and fit the schema that is told.</summary>
[NonParallelizable]
public sealed class SameAnswerTests : CliFixture
{
    private AgentSession session = null!;

    [OneTimeSetUp]
    public async Task Start() => session = await AgentSession.StartAsync(AgentWorlds.Sample).ConfigureAwait(false);

    [OneTimeTearDown]
    public async Task End() => await session.DisposeAsync().ConfigureAwait(false);

    [TestCase("rank", """{"period":"2026-10"}""", "rank --period 2026-10 --area all")]
    [TestCase("rank", """{"period":"2026-10","by":"pm25","bottom":3}""", "rank --period 2026-10 --by pm25 --bottom 3 --area all")]
    [TestCase("place", """{"period":"2026-10"}""", "rank --period 2026-10")]
    [TestCase("place", """{"period":"2026-11","area":"松崖"}""", "rank --period 2026-11 --as-of 2026-11-23 --area 松崖")]
    [TestCase("history", """{"period":"2026-01..2026-11","bottom":3}""", "history --period 2026-01-01..2026-11-30 --bottom 3")]
    [TestCase("compare", """{"period":"2026-10"}""", "compare --period 2026-10")]
    [TestCase("gap", """{"period":"2026-10","leave_bottom":3}""", "gap --period 2026-10 --leave-bottom 3")]
    [TestCase("goals", "{}", "track")]
    [TestCase("monday", "{}", "monday")]
    [TestCase("brief", "{}", "brief")]
    [TestCase("today", "{}", "today")]
    [TestCase("days", """{"period":"2026-10"}""", "daily --period 2026-10")]
    [TestCase("figures", """{"period":"2026-10"}""", "assess --period 2026-10")]
    [TestCase("alerts", "{}", "alerts --area all --rules plain")]
    [TestCase("duties", "{}", "duties")]
    [TestCase("outlook", "{}", "outlook")]
    [TestCase("explain", """{"period":"2026-10","depth":2}""", "explain --period 2026-10 --depth 2")]
    [TestCase("check", "{}", "check")]
    [TestCase("standards", """{"date":"2026-11-01"}""", "standards --date 2026-11-01")]
    [TestCase("aqi", """{"pm25":80,"o3":170,"date":"2026-11-01"}""", "aqi --pm25 80 --o3 170 --date 2026-11-01")]
    [TestCase("index", """{"so2":9,"no2":32,"pm10":70,"pm25":38,"co":1.2,"o3":160,"date":"2026-11-01"}""", "index --so2 9 --no2 32 --pm10 70 --pm25 38 --co 1.2 --o3 160 --date 2026-11-01")]
    public async Task Answer_HasTheRowsOfTheCommand(string tool, string arguments, string command)
    {
        var answer = await session.AskAsync(tool, JsonDocument.Parse(arguments).RootElement).ConfigureAwait(false);
        var outcome = Run([.. command.Split(' '), "-P", session.Project, "--json", "--lang", "zh"]);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        // The command adds what the goal of the week leaves the day, where a project has goals; the tool goals tells that.
        var without = tool == "today" ? "day_goal" : null;
        // alerts of the command begin with those of the own area, which is an order for people.
        var (rows, printed) = (Rows(answer.GetProperty("rows").EnumerateArray()), Rows(outcome.Json.Take(200), without));
        if (tool == "alerts")
            Assert.That(rows, Is.EquivalentTo(printed));
        else
            Assert.That(rows, Is.EqualTo(printed));
        Assert.That(answer.GetProperty("rows_total").GetInt32(), Is.EqualTo(outcome.Json.Length));
    }

    [Test]
    public async Task Answer_OfEveryTool_FitsTheSchemaThatIsTold()
    {
        foreach (var tool in await session.Client.ListToolsAsync().ConfigureAwait(false))
        {
            var arguments = tool.Name switch
            {
                "aqi" => """{"pm25":80}""",
                "index" => """{"so2":9,"no2":32,"pm10":70,"pm25":38,"co":1.2,"o3":160}""",
                _ => "{}",
            };
            var answer = await session.AskAsync(tool.Name, JsonDocument.Parse(arguments).RootElement).ConfigureAwait(false);
            Assert.That(SchemaFaults.In(answer, tool.ProtocolTool.OutputSchema!.Value), Is.Empty, tool.Name);
            Assert.That(answer.GetProperty("kind").GetString(), Is.EqualTo(tool.Name == "published" ? "refusal" : "answer"), $"{tool.Name}: {answer.GetProperty("sentence")}");
        }
    }

    /// <summary>Figure, unit, area, period, source; edition and clause where a standard decides.</summary>
    [Test]
    public async Task Answer_CarriesWhatMakesAFigure()
    {
        var answer = await session.AskAsync("figures", JsonDocument.Parse("""{"period":"2026-10","figure":"pm25"}""").RootElement).ConfigureAwait(false);
        var figure = answer.GetProperty("figures")[0];
        foreach (var name in new[] { "value", "unit", "area", "period", "edition", "clause", "valid", "source" })
            Assert.That(figure.TryGetProperty(name, out var part) && part.ToString().Length > 0, Is.True, name);
        Assert.That(answer.GetProperty("basis").GetProperty("assessment").GetString(), Does.Contain("HJ 663"));
        Assert.That(answer.GetProperty("explain").GetProperty("arguments").GetProperty("figure").GetString(), Is.EqualTo("pm25"));
    }

    [Test]
    public async Task Explanation_IsKeptAndCanBeReadAgain()
    {
        var answer = await session.AskAsync("explain", JsonDocument.Parse("""{"period":"2026-10","figure":"pm25"}""").RootElement).ConfigureAwait(false);
        var uri = answer.GetProperty("resource").GetString()!;
        var read = await session.Client.ReadResourceAsync(uri).ConfigureAwait(false);
        Assert.That(((ModelContextProtocol.Protocol.TextResourceContents)read.Contents[0]).Text, Is.EqualTo(answer.GetProperty("text").GetString()));
        Assert.That((await session.Client.ListResourcesAsync().ConfigureAwait(false)).Select(r => r.Uri), Does.Contain(uri).And.Contain("airq://standards/2026").And.Contain("airq://data/findings"));
    }

    [Test]
    public async Task Prompts_AreOfTheFiveJobs()
    {
        var prompts = await session.Client.ListPromptsAsync().ConfigureAwait(false);
        Assert.That(prompts.Select(p => p.Name), Is.EqualTo(new[] { "morning", "monday", "bulletin", "leave_last", "why" }));
        var prompt = await session.Client.GetPromptAsync("why", new Dictionary<string, object?> { ["area"] = "铁冶", ["period"] = "2026-10" }).ConfigureAwait(false);
        Assert.That(((ModelContextProtocol.Protocol.TextContentBlock)prompt.Messages[0].Content).Text, Does.Contain("铁冶").And.Contain("explain"));
    }

    [Test]
    public void Mcp_List_PrintsTheTools() => Assert.That(Run("mcp", "--list", "--csv", "--project", "none", "x.csv").Lines.Select(l => l.Split(',')[0]), Does.Contain("gap").And.Contain("place"));

    private static List<string> Rows(IEnumerable<JsonElement> rows, string? without = null) =>
        [.. rows.Select(r => string.Join(',', r.EnumerateObject().Where(p => p.Name != without).Select(p => $"{p.Name}={JsonSerializer.Serialize(p.Value)}")))];
}
