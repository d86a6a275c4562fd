using AirQuality.Server.Problems;
using AirQuality.Server.Settings;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AirQuality.Server.Hosting;

/// <summary>The host: where it listens, what bounds it, and the order in which a request goes through it.</summary>
internal static class ServerHost
{
    /// <summary>Sets Kestrel and the log up.</summary>
    public static void Configure(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        Bound(builder.Services, options);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(ListenAddress.Of(options)));
    }

    /// <summary>Bounds what a request may take of the host.</summary>
    public static void Bound(IServiceCollection services, ServerOptions options)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Limits.Time);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.Body;
            kestrel.Limits.MaxConcurrentConnections = options.Limits.Connections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = options.Limits.Connections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
    }

    /// <summary>The way of a request.</summary>
    public static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.Use(async (context, next) =>
        {
            await next(context).ConfigureAwait(false);
            context.RequestServices.GetRequiredService<AuditLog>().Note(context);
        });
        app.UseExceptionHandler();
        app.UseStatusCodePages(StatusPage);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    /// <summary>A status without a body as a problem; whoever looks at pages is asked for a token instead.</summary>
    private static Task StatusPage(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var code = context.Response.StatusCode;
        if (code == StatusCodes.Status401Unauthorized && HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && context.Request.Path != "/sign-in")
        {
            context.Response.Redirect("/sign-in");
            return Task.CompletedTask;
        }

        var language = Problem.LanguageOf(context, context.RequestServices.GetRequiredService<ServerOptions>().Language);
        return context.Response.WriteAsJsonAsync(Problem.Of(code, Detail(code), language), options: null, Problem.ContentType, context.RequestAborted);
    }

    private static LocalizedText Detail(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new("请在 Authorization: Bearer 中给出令牌；airq serve token add 可以添加", "send a token in Authorization: Bearer; airq serve token add makes one"),
        StatusCodes.Status403Forbidden => new("这个令牌的权限不够", "the scope of this token does not reach so far"),
        StatusCodes.Status404NotFound => new("没有这个地址；/openapi/v1.json 列出全部", "there is no such address; /openapi/v1.json lists all"),
        _ => Problem.TitleOf(status),
    };
}
