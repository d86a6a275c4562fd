using AirQuality.Server.Settings;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>A server in this process over a folder of its own, which goes away with it. No port is opened.</summary>
internal sealed class ServerOnTest : IAsyncDisposable
{
    private AirQualityServer server;
    private readonly Func<ServerOptions, ServerOptions> with;

    private ServerOnTest(TestFolder folder, AirQualityServer server, Func<ServerOptions, ServerOptions> with)
    {
        (Folder, this.server, this.with) = (folder, server, with);
        Client = ClientOf(server);
    }

    public TestFolder Folder { get; }

    public HttpClient Client { get; private set; }

    public AirQualityServer Server => server;

    public static TestClock ClockOf(ServerOptions options) => (TestClock)options.Clock!;

    public static async Task<ServerOnTest> StartAsync(TestFolder folder, Func<ServerOptions, ServerOptions>? with = null)
    {
        with ??= o => o;
        return new ServerOnTest(folder, await StartAsync(folder.Path, with), with);
    }

    public T Service<T>()
        where T : notnull => server.App.Services.GetRequiredService<T>();

    /// <summary>A client with a token.</summary>
    public HttpClient ClientWith(string token)
    {
        var client = ClientOf(server);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public Task<HttpResponseMessage> PostAsync(string csv, string path = "/v1/hours", string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(csv, Encoding.UTF8, "text/csv") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return Client.SendAsync(request);
    }

    /// <summary>Stops and starts again over the same folder.</summary>
    /// <param name="meanwhile">What is done between the two; nothing without it.</param>
    public async Task RestartAsync(Func<Task>? meanwhile = null)
    {
        Client.Dispose();
        await server.DisposeAsync();
        if (meanwhile is not null)
            await meanwhile();
        server = await StartAsync(Folder.Path, with);
        Client = ClientOf(server);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        Folder.Dispose();
    }

    private static HttpClient ClientOf(AirQualityServer server) => server.App.GetTestClient();

    private static async Task<AirQualityServer> StartAsync(string folder, Func<ServerOptions, ServerOptions> with)
    {
        var started = AirQualityServer.Create(with(new ServerOptions { Folder = folder, Clock = new TestClock() }), builder => builder.WebHost.UseTestServer());
        await started.StartAsync();
        return started;
    }
}
