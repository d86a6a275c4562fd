using System.Text.Json.Serialization;
using AirQuality.Server.Access;
using AirQuality.Server.Alerting;
using AirQuality.Server.Cockpit;
using AirQuality.Server.Current;
using AirQuality.Server.Endpoints;
using AirQuality.Server.Intake;
using AirQuality.Server.Mcp;
using AirQuality.Server.OpenApi;
using AirQuality.Server.Problems;
using AirQuality.Server.Questions;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AirQuality.Server.Hosting;

/// <summary>What the server is put together of. Each part has one line in <see cref="Add"/> and one in <see cref="Map"/>.</summary>
internal static class ServerServices
{
    /// <summary>Registers the parts.</summary>
    public static void Add(IServiceCollection services, ServerOptions options, OpenedStore opened)
    {
        services.AddSingleton(options);
        services.AddSingleton(opened.Clock);
        services.AddSingleton(opened.Store);
        services.AddSingleton(opened.Current);
        services.AddSingleton<ICurrentData>(opened.Current);
        services.AddSingleton<CallerData>();
        services.AddSingleton<HourIntake>();
        services.AddSingleton<QuestionDesks>();
        services.AddSingleton<InboxWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<InboxWatcher>());
        services.AddSingleton<TablePoller>();
        if (options.Polling is not null)
            services.AddHostedService(provider => provider.GetRequiredService<TablePoller>());
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ProjectWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ProjectWatch>());
        services.AddTelemetry(options);
        services.AddRequestLimits(options);
        services.AddAccess(options);
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict); // numbers are numbers, in the description too
        services.AddDescription();
        services.AddAlerting(new AlertingOptions(options.Folder, options.StoreFolder));
        services.AddCockpit();
        services.AddAgents();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void Map(WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapHealth();
        app.MapSignIn();
        var v1 = app.MapGroup("/v1");
        v1.MapHours();
        v1.MapQuestions();
        v1.MapChanges();
        v1.MapBackup();
        v1.MapGroup("/alerts-out").MapAlerting();
        app.MapCockpit();
        app.MapAgents();
    }
}
