using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq daily</c>: the daily report of every area.</summary>
internal static class DailyCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var command = new Command("daily", "Daily report: published concentrations, AQI, level and primary pollutants of every area day.");
        var period = OptionKinds.Period(required: false);
        command.Add(period);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            var days = observations.Days();
            observations.NoteEvents(days.Areas);
            var asked = session.Parse.GetValue(period);
            if (asked is not null && !AssessmentInput.Overlap(days, asked))
                throw AssessmentInput.NoDataIn(days, asked);
            session.Write(new Table(DailyTable.Columns, Rows(days, input.Areas.Of(session, days.Areas), observations, session.Words, asked)));
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<Cell[]> Rows(DailyGrid grid, AreaFilter areas, ObservationInput observations, Words words, AssessmentPeriod? period)
    {
        var (names, standards, aqi) = (new AreaNames(grid.Areas), observations.Standards, observations.Aqi);
        foreach (var (row, area) in grid.Areas.Index().Where(a => areas.Keeps(a.Item)))
        {
            for (var day = 0; day < grid.DayCount; day++)
            {
                var date = grid.FirstDay.PlusDays(day);
                if (period?.Contains(date) == false)
                    continue;
                var values = grid.PublishedOn(row, date);
                var report = AqiCalculator.Daily(values, standards.At(date), grid.MaximumOzone1h(row)[day], aqi.For(area, date));
                yield return DailyTable.Row(names.Of(area), date, DailyTable.Cells(values, report, words));
            }
        }
    }
}
