using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Commands;

/// <summary>Does what <c>airq effort</c> asks for. Only <c>airq-engines</c> can: the learner is large.</summary>
internal interface IEffortRun : IEngineService
{
    /// <summary>Reads, splits and prints.</summary>
    /// <param name="session">The run.</param>
    /// <param name="input">Where the observations come from.</param>
    /// <param name="weather">The files of weather.</param>
    /// <param name="asked">What is asked.</param>
    /// <returns>The exit code: 1 where the weather could be taken out of nothing.</returns>
    int Write(Session session, InputOptions input, IReadOnlyList<string> weather, EffortAsked asked);
}
