using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AirQuality.Cli.Tests.Agents;

/// <summary>A session with the built tool over standard input and output, by the client of the protocol's own library.</summary>
internal sealed class AgentSession : IAsyncDisposable
{
    private AgentSession(McpClient client, string folder, string project)
    {
        Client = client;
        Folder = folder;
        Project = project;
    }

    public McpClient Client { get; }

    public string Folder { get; }

    /// <summary>The project file.</summary>
    public string Project { get; }

    public static async Task<AgentSession> StartAsync(string world)
    {
        var folder = CliFixture.NewFolder("agents");
        var project = AgentWorlds.Write(world, folder);
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "airq",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "airq.dll"), "mcp", "-P", project, "--as-of", AgentWorlds.AsOf(world)],
        });
        return new AgentSession(await McpClient.CreateAsync(transport).ConfigureAwait(false), folder, project);
    }

    /// <summary>The answer of a tool.</summary>
    public async Task<JsonElement> AskAsync(string tool, IReadOnlyDictionary<string, object?>? arguments = null)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(2)); // a hang is a failure, not a wait
        var result = await Client.CallToolAsync(tool, arguments, cancellationToken: bound.Token).ConfigureAwait(false);
        var text = result.Content.OfType<TextContentBlock>().Single().Text;
        Assert.That(JsonElement.DeepEquals(result.StructuredContent!.Value, JsonDocument.Parse(text).RootElement), Is.True, "the text and the structure are the same answer");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The answer of a tool to arguments written as JSON.</summary>
    public Task<JsonElement> AskAsync(string tool, JsonElement arguments) =>
        AskAsync(tool, arguments.EnumerateObject().ToDictionary(a => a.Name, a => (object?)a.Value.Clone(), StringComparer.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(Folder, recursive: true);
    }
}
