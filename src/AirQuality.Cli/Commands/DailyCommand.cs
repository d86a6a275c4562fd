using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
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
            var (names, areas) = (new AreaNames(days.Areas), input.Areas.Of(session, days.Areas));
            var reports = days.DayCount == 0 ? [] : observations.Areas.DailyAqi(asked ?? observations.AllDays()).Where(d => areas.Keeps(d.Area));
            session.Write(new Table(DailyTable.Columns, reports.Select(d => DailyTable.Row(names.Of(d.Area), d.Date, DailyTable.Cells(d.Concentrations, d.Aqi, session.Words)))));
            return ExitCodes.Done;
        });
    }
}
