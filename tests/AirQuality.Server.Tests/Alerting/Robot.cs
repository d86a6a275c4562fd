using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AirQuality.Server.Tests.Alerting;

/// <summary>A real HTTP service on this machine that takes messages and answers as it is told.</summary>
internal sealed class Robot : IAsyncDisposable
{
    private readonly WebApplication app;

    private Robot(WebApplication app) => this.app = app;

    public ConcurrentQueue<RobotCall> Calls { get; } = new();

    public string Answer { get; set; } = """{"errcode":0,"errmsg":"ok"}""";

    public int Status { get; set; } = 200;

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<Robot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var robot = new Robot(builder.Build());
        robot.app.Run(robot.TakeAsync);
        await robot.app.StartAsync().ConfigureAwait(false);
        return robot;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Calls.Enqueue(new RobotCall(context.Request.Path + context.Request.QueryString, await reader.ReadToEndAsync().ConfigureAwait(false), context.Request.Headers["X-Airq-Signature"]));
        context.Response.StatusCode = Status;
        await context.Response.WriteAsync(Answer).ConfigureAwait(false);
    }
}

internal sealed record RobotCall(string Path, string Body, string? Signature)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
