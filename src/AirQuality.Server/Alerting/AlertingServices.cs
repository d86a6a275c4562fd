using AirQuality.Server.Alerting.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AirQuality.Server.Alerting;

/// <summary>What sending alerts needs of a host: <see cref="Current.ICurrentData"/>, a <see cref="TimeProvider"/> and logging.</summary>
internal static class AlertingServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Where the files are.</param>
    public static void AddAlerting(this IServiceCollection services, AlertingOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IAlertSender, AlertSender>();
        services.AddSingleton<AlertDispatcher>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<AlertDispatcher>());
    }
}
