using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Forecasts;

namespace AirQuality.Cli.Input;

/// <summary>The table of day forecasts that outlooks may use.</summary>
internal sealed class ForecastInput
{
    private readonly Option<string?> file = new("--forecast")
    {
        Description = "A table of day forecasts (area,issued,date,aqi or so2 to o3), past ones among them: used for the days it covers as far as its own record proves it.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(file);

    /// <summary>The forecasts; none without the option.</summary>
    /// <exception cref="ObservationFormatException">A cell is not what its column asks for.</exception>
    public IReadOnlyList<DayForecast> Read(Session session, DailyGrid days, StandardsCatalogue standards) =>
        session.Parse.GetValue(file) is { } path ? ForecastFile.Read(path, days.Areas, standards, ExcelWorkbooks.Instance) : [];
}
