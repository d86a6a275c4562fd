using System.CommandLine;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq hourly</c>: the real-time report of every hour.</summary>
internal static class HourlyCommand
{
    private static readonly string[] Columns = ["station", "time", "so2", "no2", "pm10", "pm25", "co", "o3", "aqi", "level", "primary"];
    private static readonly LocalDateTimePattern Stamp = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var command = new Command("hourly", "Real-time report: AQI, level and primary pollutants of every station or area hour.");
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            observations.NoteEvents(observations.Areas());
            session.Write(new Table(Columns, Rows(observations.PublishedHours(), observations.Edition, session.Words)));
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<Cell[]> Rows(HourlyGrid grid, Edition? edition, Words words)
    {
        for (var row = 0; row < grid.StationIds.Count; row++)
        {
            var station = row;
            for (var hour = 0; hour < grid.DayCount * 24; hour++)
            {
                var date = grid.FirstDay.PlusDays(hour / 24);
                var index = hour;
                var values = PollutantConcentrations.From(p => grid.Hours(p, station)[index]);
                var report = AqiCalculator.RealTime(values, edition ?? StandardsCatalogue.At(date));
                yield return
                [
                    Cell.Text(grid.StationIds[row]),
                    Cell.Text(Stamp.Format(date.AtMidnight().PlusHours((hour % 24) + 1))),
                    .. ReportCells.Of(values, report, words),
                ];
            }
        }
    }
}
