using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq sheet</c>: the dispatch sheet of the own area.</summary>
internal static class SheetCommand
{
    /// <summary>What is met and the gravest; airq duties has the rest.</summary>
    private const int DutiesShown = 5;

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false, hasDay: false, takesPublished: true) { Measures = new MeasureInput(), Forecast = new ForecastInput(), HasPublisher = true };
        var period = OptionKinds.Period();
        var rules = RuleChoice.Option();
        var command = new Command(
            "sheet",
            "The dispatch sheet of an area: index, PM2.5, PM10, O3, good and heavy days over a period and the year to its end, with places in the city and among all, the places of the changes on last year, "
            + "control value, days left, good days needed, days that may be lost; what is met or near by rules of accountability.") { period, rules };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var view = input.ReadView(session, RuleChoice.Of(session.Parse.GetValue(rules)));
            var area = input.Areas.OneOf(session, view.Days.Areas) ?? (view.Days.Areas.Count == 1 ? view.Days.Areas[0] : throw BriefCommand.NeedsArea());
            var asked = DefaultPeriod.Of(session, session.Parse.GetValue(period), view.Days.FirstDay, view.LastWholeDay);
            if (!AssessmentInput.Overlap(view.Days, asked))
                throw AssessmentInput.NoDataIn(view.Days, asked);
            var sheet = view.Sheet(area.ToString(), asked, session.Cancellation);
            session.Write(BriefTables.Sheet(sheet, session.Words), pretty =>
            {
                foreach (var (i, table) in BriefTables.SheetForPeople(sheet, session.Words).Index())
                    pretty.Table(i == 0 ? table with { Title = table.Title + session.PeriodNote } : table);
                foreach (var answers in BriefTables.SheetAnswers(sheet, session.Words))
                    pretty.Line("  " + answers);
                GoalLines.Write(pretty, sheet.Goals, sheet.Measures, session.Words);
                if (sheet.Measures.Count > 0)
                    pretty.Line(MeasureWords.Caveat(session.Words));
                foreach (var duty in sheet.Duties.Take(DutiesShown))
                    pretty.Line(BriefWords.Duty(duty, session.Words));
                if (sheet.Duties.Count > DutiesShown)
                    pretty.Line(session.Words.Pick($"问责规则另有{sheet.Duties.Count - DutiesShown}项，见 airq duties", $"{sheet.Duties.Count - DutiesShown} more of accountability, see airq duties"));
            });
            return ExitCodes.Done;
        });
    }
}
