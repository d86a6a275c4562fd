using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq measures</c>: what measures are expected to bring against the gap that is left, and what was seen against what was expected.</summary>
internal static class MeasuresCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TrackedInput(needsMeasures: true);
        var command = new Command(
            "measures",
            "The measures beside the goals (dust, industry, heavy diesel trucks, straw, household coal, fireworks ...): what they are expected to bring against the gap that is left, and what was seen against what was expected.");
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var tracked = input.ReadAll(session);
            session.Write(MeasureTable.Of(tracked.Measures, tracked.Names, session.Words), pretty => Page(pretty, tracked, session.Words));
            return ExitCodes.Done;
        });
    }

    private static void Page(PrettyWriter pretty, TrackedGoals tracked, Words words)
    {
        var report = tracked.Measures;
        pretty.Heading(words.Pick($"措施与缺口，截至 {AsOf.Iso(tracked.Day)}", $"Measures and gaps as of {AsOf.Iso(tracked.Day)}"));
        foreach (var area in report.Balances.GroupBy(b => b.Goal.Area))
        {
            pretty.Table(MeasureTable.ForPeople(area.SelectMany(b => b.Effects), words) with { Title = tracked.Names.Of(area.Key) });
            foreach (var balance in area)
                pretty.Line("  " + MeasureWords.Balance(balance, words) + OwnerWords.Answers(balance.Goal, words));
            pretty.Line();
        }

        if (report.WithoutGoal.Count > 0)
            pretty.Table(MeasureTable.ForPeople(report.WithoutGoal, words) with { Title = words.Pick("没有对应目标的措施（不计入缺口）", "Measures without a goal that runs (counted for no gap)") });
        if (report.Balances.Count + report.WithoutGoal.Count == 0)
            pretty.Line(words.Pick("所选区域没有措施。", "No measures of these areas."));
        pretty.Line(MeasureWords.Caveat(words));
    }
}
