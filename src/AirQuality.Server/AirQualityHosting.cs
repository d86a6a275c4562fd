using AirQuality.Server.Current;
using AirQuality.Server.Hosting;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AirQuality.Server;

/// <summary>Takes live air quality into an ASP.NET Core service of one's own: hours in, questions, pages, alerts and tools for agents, beside endpoints of one's own.</summary>
/// <example><code>
/// var builder = WebApplication.CreateBuilder(args);
/// builder.AddAirQuality(new ServerOptions { Folder = "data" });
/// var app = builder.Build();
/// app.MapAirQuality();
/// app.MapGet("/own/stations", (HttpContext context, LiveAir air) => air.Of(context).Network?.Stations.Count).RequireAuthorization("Read");
/// app.Run();
/// </code></example>
public static class AirQualityHosting
{
    /// <summary>Reads the project, opens the store, which no other process may use meanwhile, and registers what the service needs.</summary>
    /// <param name="builder">The service. Where it listens is its own business: <see cref="ServerOptions.Port"/> and <see cref="ServerOptions.Listen"/> are not looked at. Without a token only this machine is answered.</param>
    /// <param name="options">What is served and how.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="IOException">The store or a file cannot be read or written.</exception>
    /// <exception cref="Observations.ObservationFormatException">A file of the project is wrong; it says where, what was expected and what was found.</exception>
    public static WebApplicationBuilder AddAirQuality(this WebApplicationBuilder builder, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        OpenedStore opened;
        try
        {
            opened = OpenedStore.Open(options, CancellationToken.None);
        }
        catch (StoreException wrong)
        {
            throw new IOException(wrong.Message, wrong);
        }

        ServerHost.Bound(builder.Services, options);
        ServerServices.Add(builder.Services, options, opened);
        builder.Services.AddSingleton(provider => new LiveAir(provider.GetRequiredService<CallerData>()));
        builder.Services.AddSingleton(_ => opened); // closed with the service, after all that uses it
        return builder;
    }

    /// <summary>Puts the way of a request (security headers, audit log, tokens, limits, problem details) into the service and maps all addresses.</summary>
    /// <param name="app">The service. An endpoint of its own is let to administrators where it says nothing; <c>RequireAuthorization("Read")</c>, <c>"Write"</c> or <c>AllowAnonymous()</c> let others in.</param>
    /// <returns>The same service.</returns>
    public static WebApplication MapAirQuality(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = app.Services.GetRequiredService<OpenedStore>();
        ServerHost.Use(app);
        ServerServices.Map(app);
        return app;
    }
}
