using AirQuality.Cli.Commands;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Engines;

/// <summary>Takes the weather out with <c>AirQuality.Weather</c>.</summary>
internal sealed class WeatherEffort : IEffortRun
{
    public int Write(Session session, InputOptions input, IReadOnlyList<string> weather, EffortAsked asked) => new EffortRun(session, input).Write(weather, asked);
}
