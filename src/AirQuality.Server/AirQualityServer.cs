using AirQuality.Server.Access;
using AirQuality.Server.Hosting;
using AirQuality.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AirQuality.Server;

/// <summary>A server of live air quality over one folder: hours in, figures out.</summary>
/// <example><code>
/// await using var server = AirQualityServer.Create(new ServerOptions { Folder = "data", Port = 8090 });
/// await server.RunAsync(cancellationToken);
/// </code></example>
public sealed class AirQualityServer : IAsyncDisposable
{
    private readonly OpenedStore opened;

    private AirQualityServer(WebApplication app, OpenedStore opened)
    {
        App = app;
        this.opened = opened;
    }

    /// <summary>The application, for tests.</summary>
    internal WebApplication App { get; }

    /// <summary>Where it listens, once it runs.</summary>
    public Uri? Address => App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? new Uri(address) : null;

    /// <summary>Reads the project and opens the store; nothing is listened to yet.</summary>
    /// <param name="options">What is served and how.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The server.</returns>
    /// <exception cref="IOException">The store or a file cannot be read or written.</exception>
    /// <exception cref="Observations.ObservationFormatException">A file of the project is wrong; it says where, what was expected and what was found.</exception>
    public static AirQualityServer Create(ServerOptions options, CancellationToken cancellationToken = default) => Create(options, configure: null, cancellationToken);

    /// <summary>The same, with a hand on the host for tests.</summary>
    internal static AirQualityServer Create(ServerOptions options, Action<WebApplicationBuilder>? configure, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var store = OpenedStore.Open(options, cancellationToken);
        try
        {
            var builder = WebApplication.CreateSlimBuilder();
            ServerHost.Configure(builder, options);
            ServerServices.Add(builder.Services, options, store);
            configure?.Invoke(builder);
            var app = builder.Build();
            ServerHost.Use(app);
            ServerServices.Map(app);
            return new AirQualityServer(app, store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>When it listens.</returns>
    public Task StartAsync(CancellationToken cancellationToken = default) => App.StartAsync(cancellationToken);

    /// <summary>Serves until told to stop; what is being answered then is answered first.</summary>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <returns>When it has stopped.</returns>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await App.StartAsync(cancellationToken).ConfigureAwait(false);
        await WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until told to stop, and stops.</summary>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <returns>When it has stopped.</returns>
    public Task WaitAsync(CancellationToken cancellationToken = default) => App.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops listening, and lets go of the store.</summary>
    /// <returns>When it has.</returns>
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync().ConfigureAwait(false);
        opened.Dispose();
    }
}
