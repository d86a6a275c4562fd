using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Meteorology.Effects;

namespace AirQuality.Cli.Input;

/// <summary>Takes the weather out for commands that show it beside their own figures. Only <c>airq-engines</c> can: the learner is large.</summary>
internal interface IWeatherService : IEngineService
{
    /// <summary>Splits changes.</summary>
    /// <param name="session">The run.</param>
    /// <param name="view">The areas.</param>
    /// <param name="files">The files of weather.</param>
    /// <param name="asked">Which changes.</param>
    /// <returns>One an area and pollutant that has values.</returns>
    IReadOnlyList<WeatherEffect> Effects(Session session, AreaView view, IReadOnlyList<string> files, WeatherAsked asked);

    /// <summary>Says where goals would stand with average weather.</summary>
    /// <param name="session">The run.</param>
    /// <param name="view">The areas.</param>
    /// <param name="files">The files of weather.</param>
    /// <param name="asked">Which goals, and on which day.</param>
    /// <returns>One a goal of a mean, in their order.</returns>
    IReadOnlyList<WeatherStanding> Standings(Session session, AreaView view, IReadOnlyList<string> files, WeatherGoals asked);
}
