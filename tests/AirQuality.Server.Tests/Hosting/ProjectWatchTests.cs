using System.Text.Json;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>Files beside the hours that are written while the server runs.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ProjectWatchTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task GoalsThatAreWrittenAreInForceAndOnRecord(CancellationToken cancellation)
    {
        await using var server = await StartAsync();
        await WriteAsync(server, "targets.csv", "area,metric,year,goal\n东山县,pm25,2026,31\n");
        await UntilAsync(server, "/v1/goals?area=" + Uri.EscapeDataString("东山县"), answer => answer.Contains("31", StringComparison.Ordinal), cancellation);
        await UntilAudited(server, "targets.csv", 200, cancellation);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task AStationThatComesToTheListIsTakenFromThenOn(CancellationToken cancellation)
    {
        await using var server = await StartAsync();
        var list = await File.ReadAllTextAsync(Path.Combine(server.Folder.Path, "stations.csv"), cancellation);
        await WriteAsync(server, "stations.csv", list + "S009,站9,urban,新区,北原市,示例省\n");
        await UntilAsync(server, "/v1/areas", answer => answer.Contains("新区", StringComparison.Ordinal), cancellation);
        using var sent = await server.PostAsync("station,time,pm25\nS009,2026-11-22 01:00,77\n");
        Assert.That((await JsonAsync(sent)).GetProperty("added").GetInt32(), Is.EqualTo(1));
        Assert.That(await server.Client.GetStringAsync("/v1/now?lang=zh", cancellation), Does.Contain("新区"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task AStationThatLeavesTheListAndComesBackHasItsHoursAgain(CancellationToken cancellation)
    {
        await using var server = await StartAsync();
        const string Question = "/v1/rank?period=2026-11&lang=zh";
        await WriteAsync(server, "targets.csv", "area,metric,year,goal\n东山县,pm25,2026,35\n"); // goals are for areas there are
        var before = await server.Client.GetStringAsync(Question, cancellation);
        var list = await File.ReadAllTextAsync(Path.Combine(server.Folder.Path, "stations.csv"), cancellation);
        await WriteAsync(server, "stations.csv", list.Replace("S008,站8,urban,湖西区,北原市,示例省\n", string.Empty, StringComparison.Ordinal).Replace("S007,站7,urban,湖西区,北原市,示例省\n", string.Empty, StringComparison.Ordinal));
        await UntilAsync(server, Question, answer => !answer.Contains("湖西区", StringComparison.Ordinal), cancellation);
        await WriteAsync(server, "stations.csv", list);
        await UntilAsync(server, Question, answer => answer == before, cancellation);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task AFileThatIsWrongLeavesTheOldOneInForceAndIsTold(CancellationToken cancellation)
    {
        await using var server = await StartAsync();
        var question = "/v1/goals?lang=en&area=" + Uri.EscapeDataString("东山县");
        var before = await server.Client.GetStringAsync(question, cancellation);
        await WriteAsync(server, "targets.csv", "area,metric,year,goal\n东山县,pm25,2026,many\n");
        await UntilAsync(server, "/?lang=en&after=1000000", page => page.Contains("what was read of it before stays in force", StringComparison.Ordinal) && page.Contains("many", StringComparison.Ordinal), cancellation);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await server.Client.GetStringAsync(question, cancellation), Is.EqualTo(before));
            Assert.That(await server.Client.GetStringAsync("/ready", cancellation), Does.StartWith("ready;"));
        }

        await UntilAudited(server, "targets.csv", 422, cancellation);

        await WriteAsync(server, "targets.csv", "area,metric,year,goal\n东山县,pm25,2026,35\n湖西区,pm25,2026,40\n");
        await UntilAsync(server, "/ready", answer => answer == "ready", cancellation);
    }

    /// <summary>A server that looks at its files ten times a second in place of every two seconds.</summary>
    private static Task<ServerOnTest> StartAsync() => ServerOnTest.StartAsync(new TestFolder(), o => o with { Clock = new TestClock { Hurry = 20 } });

    private static Task WriteAsync(ServerOnTest server, string file, string text) => File.WriteAllTextAsync(Path.Combine(server.Folder.Path, file), text);

    private static async Task UntilAsync(ServerOnTest server, string path, Func<string, bool> isSo, CancellationToken cancellation)
    {
        while (true)
        {
            using var answer = await server.Client.GetAsync(path, cancellation);
            if (isSo(await answer.Content.ReadAsStringAsync(cancellation)))
                return;
            await Task.Delay(20, cancellation);
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    /// <summary>Waits until the audit log says what became of a file that was read again.</summary>
    private static async Task UntilAudited(ServerOnTest server, string file, int status, CancellationToken cancellation)
    {
        while (true)
        {
            var path = Path.Combine(server.Folder.Path, "server", "audit.log");
            if (File.Exists(path))
            {
                await using var log = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(log);
                var lines = (await reader.ReadToEndAsync(cancellation)).Split('\n').SkipLast(1).Select(l => JsonDocument.Parse(l).RootElement);
                if (lines.Any(l => l.GetProperty("method").GetString() == "READ" && l.GetProperty("path").GetString() == file && l.GetProperty("status").GetInt32() == status))
                    return;
            }

            await Task.Delay(20, cancellation);
        }
    }
}
