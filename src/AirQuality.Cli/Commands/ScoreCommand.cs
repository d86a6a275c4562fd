using System.CommandLine;
using AirQuality.Accountability.Scores;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq score</c>: lists by a score made of figures and their improvement, each explained to its terms.</summary>
internal static class ScoreCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput(takesPublished: true, takesFurther: true);
        var score = ScoreChoice.Option();
        score.Required = true;
        var top = OptionKinds.Count("--top", "Only the first N places, and those that tie with the last of them.");
        var bottom = OptionKinds.Count("--bottom", "Only the last N places, from the bottom, and those that tie with the first of them.");
        var command = new Command(
            "score",
            "Lists by a score over a period: value and improvement of figures by place or by distance, weighted and added up, each score with its terms. Columns: rank and score of the area; "
            + "term the part, figure, last_year and change of it, place of ranked, points before the weight, weighted after it.") { score, top, bottom };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var asked = input.ReadAreas(session);
            var formula = ScoreChoice.Of(session.Parse.GetValue(score)!, asked.Areas.Further);
            var report = formula.Of(asked.Areas, asked.PeriodOf(session, formula.Parts[0].Metric.Key), session.Cancellation);
            var (names, kept) = (new AreaNames(asked.Areas.Areas), input.Areas.Of(session, asked.Areas.Areas));
            var scores = Chosen(report, session.Parse.GetValue(top), session.Parse.GetValue(bottom)).Where(s => kept.Keeps(s.Area)).ToList();
            if (report.Scores.Count == 0)
                throw new DataException($"得分 {formula.Name} 不适用于这些区域", $"expected areas that the score {formula.Name} is for, found none");
            session.Write(ScoreTable.Machine(scores, report, names, session.Words), pretty =>
            {
                pretty.Table(ScoreTable.Pretty(scores, report, names, session.Words));
                pretty.Line(session.Words.Pick($"  依据：{formula.Source.Zh}。", $"  Source: {formula.Source.En}."));
            });
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<AreaScore> Chosen(ScoreReport report, int? top, int? bottom) => (top, bottom) switch
    {
        (null, null) => report.Scores,
        (var first, var last) => [.. first is { } n ? report.Top(n) : [], .. last is { } m ? report.Bottom(m) : []],
    };
}
