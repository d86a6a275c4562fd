namespace AirQuality.Cli.Engines;

/// <summary>What this program has beyond <c>airq</c>.</summary>
internal static class EngineServices
{
    public static IReadOnlyList<object> All { get; } = [new SqlEngine(), new WeatherEffort(), new WeatherService()];
}
