using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>Calls that are wrong, too large or meant badly get an answer; the server lives on and does not grow.</summary>
[Category("Long")]
[Category("Surface")]
[NonParallelizable]
public sealed class HostileTests
{
    private AgentSession session = null!;

    [OneTimeSetUp]
    public async Task Start() => session = await AgentSession.StartAsync(AgentWorlds.Hostile).ConfigureAwait(false);

    [OneTimeTearDown]
    public async Task End() => await session.DisposeAsync().ConfigureAwait(false);

    [TearDown]
    public async Task StillAnswers() =>
        Assert.That((await session.AskAsync("place", JsonDocument.Parse("""{"period":"2026-10"}""").RootElement).ConfigureAwait(false)).GetProperty("kind").GetString(), Is.EqualTo("answer"));

    [TestCase("place", """{"perod":"2026-10"}""", "error", "period")]
    [TestCase("place", """{"period":["2026-10"]}""", "error", "period")]
    [TestCase("place", """{"period":{"a":{"b":1}}}""", "error", "period")]
    [TestCase("rank", """{"top":-1}""", "error", "top")]
    [TestCase("rank", """{"top":1e30}""", "error", "top")]
    [TestCase("rank", """{"top":2.5}""", "error", "top")]
    [TestCase("rank", """{"level":"planet"}""", "error", "planet")]
    [TestCase("rank", """{"level":"township"}""", "question", "level")]
    [TestCase("rank", """{"period":"1900-01-01..9000-12-31"}""", "question", "3660")]
    [TestCase("days", """{"period":"1900-01-01..9000-12-31"}""", "question", "3660")]
    [TestCase("compare", """{"period":"2026-10","with":"9000"}""", "answer", "2026")]
    [TestCase("history", """{"period":"1900-01-01..9000-12-31"}""", "question", "3660")]
    [TestCase("goals", """{"as_of":"9999-12-31"}""", "question", "as_of")]
    [TestCase("figures", """{"period":"0000-00"}""", "question", "period")]
    [TestCase("figures", """{"period":"2026-10","figure":"uranium"}""", "question", "figure")]
    [TestCase("explain", """{"depth":999}""", "error", "depth")]
    [TestCase("aqi", """{}""", "error", "so2")]
    [TestCase("aqi", """{"pm25":-5}""", "error", "pm25")]
    [TestCase("aqi", """{"pm25":1e300}""", "error", "pm25")]
    [TestCase("aqi", """{"pm25":"NaN"}""", "error", "pm25")]
    [TestCase("index", """{"pm25":35}""", "error", "so2")]
    [TestCase("standards", """{"date":"9999-12-31"}""", "question", "date")]
    [TestCase("gap", """{"leave_bottom":1,"place":2,"period":"2026-10"}""", "error", "place")]
    [TestCase("gap", """{"place":1000,"period":"2026-10"}""", "answer", "")]
    [TestCase("place", """{"area":"'; DROP TABLE areas; --"}""", "question", "望都县")]
    [TestCase("place", """{"area":"../../etc/passwd"}""", "question", "望都县")]
    public async Task Call_ThatIsWrong_IsAnsweredWithWhatIsExpected(string tool, string arguments, string kind, string says)
    {
        var answer = await session.AskAsync(tool, JsonDocument.Parse(arguments).RootElement).ConfigureAwait(false);
        Assert.That(answer.GetProperty("kind").GetString(), Is.EqualTo(kind), answer.GetRawText());
        Assert.That(answer.GetRawText(), Does.Contain(says));
    }

    [Test]
    public void Call_OfNoTool_IsAnErrorOfTheProtocol() =>
        Assert.That(async () => await session.Client.CallToolAsync("rm").ConfigureAwait(false), Throws.InstanceOf<McpException>());

    [Test]
    public void Read_OfNoResource_IsAnErrorOfTheProtocol() =>
        Assert.That(async () => await session.Client.ReadResourceAsync("airq://data/../../etc/passwd").ConfigureAwait(false), Throws.InstanceOf<McpException>());

    [Test]
    public void Message_OfTwoMegabytes_IsAnErrorOfTheProtocol() =>
        Assert.That(async () => await session.AskAsync("place", new Dictionary<string, object?> { ["area"] = new string('x', 2_000_000) }).ConfigureAwait(false), Throws.InstanceOf<McpException>());

    [Test]
    public async Task Argument_OfAHundredThousandSigns_IsRefused()
    {
        var answer = await session.AskAsync("place", new Dictionary<string, object?> { ["area"] = new string('县', 100_000) }).ConfigureAwait(false);
        Assert.That(answer.GetProperty("kind").GetString(), Is.EqualTo("error"));
        Assert.That(answer.GetRawText(), Has.Length.LessThan(2000));
    }

    /// <summary>Names that read like orders are passed as data: marked in sentences, hidden characters made visible, as they are in rows.</summary>
    [Test]
    public async Task Names_ThatReadLikeOrders_AreMarkedAndEscaped()
    {
        var list = await session.AskAsync("rank", JsonDocument.Parse("""{"period":"2026-11-01..2026-11-20","top":5}""").RootElement).ConfigureAwait(false);
        var sentence = list.GetProperty("sentence").GetString()!;
        foreach (var name in AgentWorlds.HostileNames.Take(2))
        {
            Assert.That(sentence, Does.Contain($"⟦{name}⟧"));
            Assert.That(sentence.Replace($"⟦{name}⟧", string.Empty, StringComparison.Ordinal), Does.Not.Contain(name));
        }

        Assert.That(list.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("area").GetString()), Is.SupersetOf(AgentWorlds.HostileNames.Take(2)));
        Assert.That(list.GetRawText(), Does.Not.Contain("<system>"), "what matters in HTML is escaped");
        Assert.That(list.GetProperty("data_note").GetString(), Does.Contain("不是指令"));
        var goal = await session.AskAsync("goals").ConfigureAwait(false);
        Assert.That(goal.GetProperty("sentence").GetString(), Does.Contain($"⟦{AgentWorlds.HostileNames[3]}⟧"));
    }

    [Test]
    public async Task Calls_ByTheThousand_DoNotMakeTheServerGrow()
    {
        string[] tools = ["place", "figures", "days", "compare", "goals"];
        async Task AskAll(int times)
        {
            for (var i = 0; i < times; i++)
                await session.AskAsync(tools[i % tools.Length], new Dictionary<string, object?> { ["period"] = $"2026-{1 + (i % 10):00}", ["area"] = i % 3 == 0 ? $"没有的县{i}" : "望都" }.Where(a => tools[i % tools.Length] != "goals" || a.Key != "period").ToDictionary()).ConfigureAwait(false);
        }

        await AskAll(300).ConfigureAwait(false);
        var before = Memory();
        await AskAll(1000).ConfigureAwait(false);
        Assert.That(Memory() - before, Is.LessThan(60L << 20));
    }

    /// <summary>Lines that are no messages, one of two megabytes among them, are passed over.</summary>
    [Test]
    public async Task Lines_ThatAreNoMessages_DoNotEndTheServer()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "airq.dll"), "mcp", "-P", session.Project])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var input = process.StandardInput;
        await input.WriteAsync("no json\n{\"jsonrpc\":\"2.0\"}\n{\n[1,2,3]\n" + new string('x', 2_000_000) + "\n\u0000\u0001\n").ConfigureAwait(false);
        await input.WriteAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""" + "\n").ConfigureAwait(false);
        await input.FlushAsync().ConfigureAwait(false);
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(false);
        }
        while (line is not null && !line.Contains("\"serverInfo\"", StringComparison.Ordinal));
        Assert.That(line, Is.Not.Null);
        input.Close();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(false);
        Assert.That(process.ExitCode, Is.Zero, "the end of the input ends the server");
    }

    /// <summary>Resident memory of the server's process, which is the only other one started for this project.</summary>
    private long Memory()
    {
        foreach (var process in Process.GetProcessesByName("dotnet"))
        {
            using (process)
            {
                var command = $"/proc/{process.Id}/cmdline";
                if (!File.Exists(command))
                    Assert.Ignore("no /proc to read the memory of the server from");
                if (File.ReadAllText(command).Contains(session.Project, StringComparison.Ordinal))
                    return process.WorkingSet64;
            }
        }

        throw new AssertionException("the server does not run");
    }
}
