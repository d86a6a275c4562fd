using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Statistics.Dust;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq dust</c>: suggests dust episodes for a register of events.</summary>
internal static class DustCommand
{
    private static readonly string[] Columns =
        ["area", "from", "to", "kind", "source", "hours", "peak", "peak_pm10", "start_pm10", "pm10_before", "ratio_before", "start_ratio", "returned"];

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var command = new Command(
            "dust",
            "Suggests dust episodes from hours, with the evidence, as a register that --events reads once somebody has gone through it. Nothing is left out by it. "
            + "Columns: area, from, to, kind, source, then the evidence: hours, peak (its hour), peak_pm10, start_pm10, pm10_before (mean of the 6 hours before), "
            + "ratio_before and start_ratio (PM2.5/PM10), returned (whether PM10 came back to within 10% of the level before).");
        var sheet = new Option<bool>("--declare") { Description = "Instead: the sheet for declaring days as exceptional events: each day that dust reached, with the evidence, its AQI with and without particles, and room to sign; --events reads it back." };
        var period = OptionKinds.Period(required: false);
        command.Add(sheet);
        command.Add(period);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            var asked = session.Parse.GetValue(period) ?? observations.AllDays();
            if (session.Parse.GetValue(sheet))
            {
                DustSheet.Write(observations, input.Areas.Of(session, observations.AssessedAreas()), asked, session);
                return ExitCodes.Done;
            }

            observations.NoteEvents(observations.AssessedAreas());
            observations.PublishedHours(); // says what is missing where there are none
            var areas = input.Areas.Of(session, observations.AssessedAreas());
            var suggestions = observations.Areas.Statistics.SuggestDust(cancellationToken: session.Cancellation).Where(s => areas.Keeps(s.Name) && s.From < asked.End.PlusDays(1).AtMidnight() && s.To > asked.Start.AtMidnight()).ToList();
            session.Write(new Table(Columns, [.. suggestions.Select(s => Row(s, session.Words))]));
            session.Note(session.Words.Pick(
                $"{suggestions.Count} 段疑似沙尘；仅供参考，以官方名单为准",
                $"{suggestions.Count} episodes look like dust; suggestions only, the official list decides"));
            return ExitCodes.Done;
        });
    }

    private static Cell[] Row(DustSuggestion suggestion, Words words) =>
    [
        Cell.Text(suggestion.Name),
        Cell.Text(Moment.Format(suggestion.From)),
        Cell.Text(Moment.Format(suggestion.To)),
        Cell.Text("dust") with { Display = words.EventKind("dust") },
        Cell.Text("suggested") with { Display = words.Pick("建议", "suggested") },
        Cell.Number(suggestion.Hours),
        Cell.Text(Moment.Format(suggestion.Peak)),
        Cell.Number(suggestion.PeakPM10, 0),
        Cell.Number(suggestion.StartPM10, 0),
        Cell.Number(suggestion.PM10Before, 1),
        Cell.Number(suggestion.RatioBefore, 2),
        Cell.Number(suggestion.StartRatio, 2),
        Cell.Flag(suggestion.HasReturned),
    ];
}
