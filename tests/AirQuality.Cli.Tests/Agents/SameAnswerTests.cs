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
        // alerts of the command begin with those of the own area, which is an order for people.
        var (rows, printed) = (Rows(answer.GetProperty("rows").EnumerateArray()), Rows(outcome.Json.Take(200)));
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

    /// <summary>What a published table was understood to say, as the command prints it and as the tool answers.</summary>
    [Test]
    public void Published_HasTheRowsOfTheCommand()
    {
        var table = Write("2026年8月.csv", "排名,区县,综合指数,PM2.5", "1,甲县,3.21,30", "2,乙县,3.50,33");
        var printed = Run("published", table, "--json", "--lang", "zh", "--project", "none").Json.Where(r => r.GetProperty("area").GetString() == "乙县");
        var asked = Run("mcp", "--ask", "published", "--arguments", """{"area":"乙县"}""", "--published", table, "--json", "--lang", "zh", "--project", "none");
        Assert.That(Rows(JsonDocument.Parse(asked.Out).RootElement.GetProperty("rows").EnumerateArray()), Is.EqualTo(Rows(printed)).And.Count.EqualTo(2));
    }

    /// <summary>The bulletin of the tool is that of the command, line for line.</summary>
    [Test]
    public async Task Report_IsThatOfTheCommand()
    {
        var answer = await session.AskAsync("report", JsonDocument.Parse("""{"period":"2026-10"}""").RootElement).ConfigureAwait(false);
        var outcome = Run("report", "--period", "2026-10", "--area", "all", "-P", session.Project, "--lang", "zh");
        Assert.That(answer.GetProperty("text").GetString()!.Split('\n'), Is.EqualTo(outcome.Lines), outcome.Err);
    }

    /// <summary>Whoever quotes a figure can say by what it is judged: clause and edition stand beside it, wherever it is one of a standard.</summary>
    [TestCase("rank", """{"period":"2026-10"}""")]
    [TestCase("rank", """{"period":"2026-10","by":"pm25_change"}""")]
    [TestCase("place", """{"period":"2026-10"}""")]
    [TestCase("goals", "{}")]
    [TestCase("monday", "{}")]
    [TestCase("alerts", "{}")]
    [TestCase("brief", "{}")]
    [TestCase("today", "{}")]
    [TestCase("days", """{"period":"2026-10"}""")]
    [TestCase("figures", """{"period":"2026-10"}""")]
    [TestCase("compare", """{"period":"2026-10"}""")]
    [TestCase("gap", """{"period":"2026-10","leave_bottom":3}""")]
    [TestCase("outlook", "{}")]
    [TestCase("history", """{"period":"2026-01..2026-10","bottom":3}""")]
    public async Task Figure_OfEveryAnswer_HasItsClauseAndEdition(string tool, string arguments)
    {
        var answer = await session.AskAsync(tool, JsonDocument.Parse(arguments).RootElement).ConfigureAwait(false);
        var figures = answer.GetProperty("figures").EnumerateArray().ToList();
        Assert.That(figures, Is.Not.Empty);
        Assert.That(figures.Where(f => !Has(f, "clause") || !Has(f, "edition")).Select(f => f.GetProperty("key").GetString()), Is.Empty);

        static bool Has(JsonElement figure, string name) => figure.TryGetProperty(name, out var part) && part.GetString() is { Length: > 2 };
    }

    /// <summary>An alert's figure is the one its evidence begins with.</summary>
    [Test]
    public async Task Alerts_HaveTheFigureEachRestsOn()
    {
        var answer = await session.AskAsync("alerts", JsonDocument.Parse("{}").RootElement).ConfigureAwait(false);
        Assert.That(answer.GetProperty("figures").GetArrayLength(), Is.EqualTo(answer.GetProperty("rows").GetArrayLength() + 1));
    }

    [Test]
    public async Task Today_SaysWhatTheGoalsOfTheWeekLeaveTheDay()
    {
        var answer = await session.AskAsync("today", JsonDocument.Parse("{}").RootElement).ConfigureAwait(false);
        Assert.That(answer.GetProperty("rows").EnumerateArray().Any(r => r.GetProperty("day_goal").ValueKind != JsonValueKind.Null), Is.True);
        Assert.That(answer.GetProperty("sentence").GetString(), Does.Contain("今日控制"));
    }

    [Test]
    public void Mcp_List_NeedsNoData()
    {
        var outcome = Run("mcp", "--list", "--csv", "--project", "none");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
    }

    [Test]
    public void Mcp_Ask_OfAToolThatNeedsNoData_Answers() =>
        Assert.That(Run("mcp", "--ask", "aqi", "--arguments", """{"pm25":80,"date":"2026-11-01"}""", "--project", "none", "--lang", "zh").Out, Does.StartWith("AQI "));

    [Test]
    public void Mcp_Ask_OfDataThatWereNotGiven_SaysWhatToGive() =>
        Assert.That(Run("mcp", "--ask", "rank", "--project", "none", "--lang", "zh").Out, Does.Contain("没有给出数据"));

    [Test]
    public void Mcp_List_PrintsTheTools() => Assert.That(Run("mcp", "--list", "--csv", "--project", "none").Lines.Select(l => l.Split(',')[0]), Does.Contain("gap").And.Contain("place"));

    private static List<string> Rows(IEnumerable<JsonElement> rows) =>
        [.. rows.Select(r => string.Join(',', r.EnumerateObject().Select(p => $"{p.Name}={JsonSerializer.Serialize(p.Value)}")))];
}
