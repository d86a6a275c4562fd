using AirQuality.Server.Intake;
using AirQuality.Server.Settings;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AirQuality.Server.Hosting;

/// <summary>Metrics and traces by OpenTelemetry, where somebody collects them.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IServiceCollection services, ServerOptions options)
    {
        services.AddMetrics();
        services.AddSingleton<ServerMeters>();
        if (options.Telemetry is not { } collector)
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("airq-server"))
            .UseOtlpExporter(OtlpExportProtocol.Grpc, collector)
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(ServerMeters.Name))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation());
    }
}
