using System.Net;
using System.Text;
using System.Text.Json;
using AirQuality.Server.Access;
using AirQuality.Server.Tests.Hosting;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AirQuality.Server.Tests.Mcp;

/// <summary>Tools for agents over HTTP, by the client of the protocol's own library.</summary>
public sealed class McpTests
{
    private ServerOnTest server = null!;
    private string all = string.Empty;
    private string south = string.Empty;

    [OneTimeSetUp]
    public async Task Begin()
    {
        server = await ServerOnTest.StartAsync(new TestFolder(), o => o).ConfigureAwait(false);
        all = server.Service<TokenFile>().Add("all", Scope.Read, [], DateTimeOffset.UnixEpoch);
        south = server.Service<TokenFile>().Add("south", Scope.Read, ["南平市"], DateTimeOffset.UnixEpoch);
    }

    [OneTimeTearDown]
    public async Task End() => await server.DisposeAsync().ConfigureAwait(false);

    [Test]
    public async Task Tools_AreThoseOfTheCommand()
    {
        await using var client = await ConnectAsync(all).ConfigureAwait(false);
        var tools = await client.ListToolsAsync().ConfigureAwait(false);
        Assert.That(tools.Select(t => t.Name), Is.EquivalentTo(AirQuality.Agents.AgentServer.Tools.Select(t => t.Name)));
        Assert.That((await client.ListPromptsAsync().ConfigureAwait(false)).Select(p => p.Name), Does.Contain("morning"));
        Assert.That((await client.ListResourcesAsync().ConfigureAwait(false)).Select(r => r.Uri), Does.Contain("airq://standards/2026"));
    }

    [Test]
    public async Task Answer_IsOfTheAreasOfTheToken()
    {
        await using var ofAll = await ConnectAsync(all).ConfigureAwait(false);
        await using var ofSouth = await ConnectAsync(south).ConfigureAwait(false);
        Assert.That(Rows(await AskAsync(ofAll, "areas", []).ConfigureAwait(false)), Does.Contain("湖西区").And.Contain("东山县"));
        Assert.That(Rows(await AskAsync(ofSouth, "areas", []).ConfigureAwait(false)), Does.Contain("东山县").And.Not.Contain("湖西区"));
        var refused = await AskAsync(ofSouth, "figures", new() { ["area"] = "湖西区", ["period"] = "2026-11" }).ConfigureAwait(false);
        Assert.That(refused.GetProperty("kind").GetString(), Is.EqualTo("question"));
        Assert.That(refused.GetRawText(), Does.Not.Contain("河/东区"));
    }

    /// <summary>An explanation is kept for those who see the same areas, for nobody else.</summary>
    [Test]
    public async Task Explanation_CanBeReadAgainByWhomMaySeeIt()
    {
        await using var first = await ConnectAsync(all).ConfigureAwait(false);
        await using var second = await ConnectAsync(all).ConfigureAwait(false);
        await using var other = await ConnectAsync(south).ConfigureAwait(false);
        var answer = await AskAsync(first, "explain", new() { ["area"] = "湖西区", ["figure"] = "aqi", ["period"] = "2026-11-20" }).ConfigureAwait(false);
        var uri = answer.GetProperty("resource").GetString()!;
        var read = await second.ReadResourceAsync(uri).ConfigureAwait(false);
        Assert.That(((TextResourceContents)read.Contents[0]).Text, Is.EqualTo(answer.GetProperty("text").GetString()));
        Assert.That(async () => await other.ReadResourceAsync(uri).ConfigureAwait(false), Throws.InstanceOf<Exception>());
    }

    [TestCase(null)]
    [TestCase("airq_wrong")]
    public async Task Request_WithoutAKnownToken_IsRefused(string? token)
    {
        var client = token is null ? server.Client : server.ClientWith(token);
        using var body = Message("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        using var answer = await client.PostAsync("/mcp", body).ConfigureAwait(false);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"nothing","arguments":{}}}""")]
    [TestCase("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rank","arguments":{"period":["2026"],"by":{"a":1}}}}""")]
    [TestCase("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rank","arguments":{"period":"0001-01-01..9999-12-31"}}}""")]
    public async Task Message_ThatIsWrong_IsAnsweredWithoutAFault(string message)
    {
        using var client = server.ClientWith(all);
        using var body = Message(message);
        using var answer = await client.PostAsync("/mcp", body).ConfigureAwait(false);
        Assert.That((int)answer.StatusCode, Is.LessThan(500), await answer.Content.ReadAsStringAsync().ConfigureAwait(false));
        await using var after = await ConnectAsync(all).ConfigureAwait(false);
        Assert.That((await AskAsync(after, "areas", []).ConfigureAwait(false)).GetProperty("kind").GetString(), Is.EqualTo("answer"), "the server goes on");
    }

    [Test]
    public async Task Hour_ThatComesIn_IsInTheNextAnswer()
    {
        await using var own = await ServerOnTest.StartAsync(new TestFolder(), o => o).ConfigureAwait(false);
        await using var client = await ConnectAsync(token: null, own.Client).ConfigureAwait(false);
        var before = await AskAsync(client, "today", new() { ["area"] = "东山县" }).ConfigureAwait(false);
        using var posted = await own.PostAsync(TestFolder.Hour(new NodaTime.LocalDateTime(2026, 11, 22, 1, 0))).ConfigureAwait(false);
        var after = await AskAsync(client, "today", new() { ["area"] = "东山县" }).ConfigureAwait(false);
        Assert.That(after.GetProperty("period").GetString(), Is.EqualTo("2026-11-22").And.Not.EqualTo(before.GetProperty("period").GetString()));
    }

    private static StringContent Message(string json)
    {
        var body = new StringContent(json, Encoding.UTF8, "application/json");
        return body;
    }

    private Task<McpClient> ConnectAsync(string token) => ConnectAsync(token, server.Client);

    /// <summary>The client of the protocol's library over this process.</summary>
    internal static Task<McpClient> ConnectAsync(string? token, HttpClient http) => McpClient.CreateAsync(new HttpClientTransport(
        new HttpClientTransportOptions
        {
            Endpoint = new Uri(http.BaseAddress!, "/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = token is null ? [] : new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {token}" },
        },
        http,
        ownsHttpClient: false));

    internal static async Task<JsonElement> AskAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: bound.Token).ConfigureAwait(false);
        return JsonDocument.Parse(result.Content.OfType<TextContentBlock>().Single().Text).RootElement;
    }

    private static string Rows(JsonElement answer) => string.Join('\n', answer.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("area").GetString()));
}
