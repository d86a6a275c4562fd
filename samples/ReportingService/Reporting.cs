using AirQuality.Json;
using Microsoft.AspNetCore.Http.Features;

namespace ReportingService;

/// <summary>What the service needs of its host.</summary>
internal static class Reporting
{
    public static void AddReporting(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Reporting").Get<ReportingOptions>() ?? new ReportingOptions();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(services => DataSets.Of(options, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.AddAirQuality());
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // so that a parameter that is missing is told as a problem, too
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<Problems>();
        builder.Services.AddOpenApi(openApi => openApi.AddSchemaTransformer(Schemas.Describe));
        builder.Services.AddHealthChecks();
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = options.MaxUploadBytes);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes);
    }

    public static void UseReporting(this WebApplication app)
    {
        Upload.RemoveAbandoned();
        _ = app.Services.GetRequiredService<DataSets>(); // folders that cannot be read stop the service at its start, not at the first request
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapOpenApi();
        app.MapHealthChecks("/health");
    }
}

/// <summary>The section <c>Reporting</c> of the settings.</summary>
internal sealed record ReportingOptions
{
    /// <summary>The largest upload, as sent.</summary>
    public long MaxUploadBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>The largest upload once unpacked: a small gzip may be a large file.</summary>
    public long MaxUnpackedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>How many data sets may be loaded at once.</summary>
    public int MaxDataSets { get; init; } = 16;

    /// <summary>Data sets to load at the start: name and folder, as <c>airq sample</c> writes one.</summary>
    public Dictionary<string, string> Folders { get; init; } = [];
}
