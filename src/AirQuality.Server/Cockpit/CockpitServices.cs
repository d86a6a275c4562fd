using AirQuality.Server.Cockpit.Caching;
using AirQuality.Server.Cockpit.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AirQuality.Server.Cockpit;

/// <summary>What the pages need.</summary>
internal static class CockpitServices
{
    /// <summary>Adds it.</summary>
    public static void AddCockpit(this IServiceCollection services)
    {
        services.AddSingleton<DataPulse>();
        services.AddSingleton<IHostedService>(p => p.GetRequiredService<DataPulse>());
        services.AddSingleton<EventStream>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<CockpitPages>();
    }
}
