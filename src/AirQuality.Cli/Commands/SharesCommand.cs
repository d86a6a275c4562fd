using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Targets.Planning;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq shares</c>: goals of a city shared out to its counties, and of these to their townships.</summary>
internal static class SharesCommand
{
    private static readonly string[] Columns = ["area", "area_level", "part_of", "metric", "period", "goal", "base", "change_asked", "responsible", "owners"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: true, hasDay: false);
        var command = new Command("shares", "Goals of a province or city shared out down the tree of areas, to counties and townships: all parts met implies the whole met. Who answers at each step.");
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var shared = input.ReadShared(session, out var days);
            var names = new AreaNames([.. shared.SelectMany(s => s.AndAllParts()).Select(s => s.Goal.Area).Concat(days.Areas).Distinct()]);
            session.Write(new Table(Columns, shared.SelectMany(s => Rows(s, partOf: null, names, session.Words))), pretty =>
            {
                foreach (var goal in shared)
                    pretty.Table(new Table(Columns[..^2], Rows(goal, partOf: null, names, session.Words).Select(r => r[..^2])) { Title = session.Words.Pick($"{names.Of(goal.Goal.Area)} {goal.Goal.Metric.Name(Language.Chinese)} 目标的分解", $"{names.Of(goal.Goal.Area)}, {goal.Goal.Metric.Name(Language.English)}: the goal shared out") });
                foreach (var who in shared.SelectMany(s => s.AndAllParts()).Where(s => s.Goal.Owners.Count > 0).GroupBy(s => s.Goal.Area).Select(g => g.First()))
                    pretty.Line($"  {names.Of(who.Goal.Area)}{session.Words.Pick("：", ": ")}{OwnerWords.Chain(who.Goal with { Responsible = null }, session.Words)}");
                pretty.Line(Guarantee(session.Words));
            });
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<Cell[]> Rows(SharedGoal shared, Area? partOf, AreaNames names, Words words)
    {
        var goal = shared.Goal;
        yield return
        [
            Cell.Text(names.Of(goal.Area)),
            Cell.Text(goal.Area.Level.ToString().ToLowerInvariant()) with { Display = goal.Area.Level.Name(words.Language) },
            Cell.Text(partOf is null ? null : names.Of(partOf)),
            GoalCells.Metric(goal, words),
            Cell.Text(goal.Period.ToString()),
            Cell.Number(goal.Value),
            Cell.Number(shared.BaseFigure is { } known ? decimal.Round(known, 1, MidpointRounding.ToEven) : null),
            Cell.Number(!goal.Metric.LargerIsBetter && shared.BaseFigure is > 0 and var figure ? decimal.Round((goal.Value - figure) * 100 / figure, 1, MidpointRounding.ToEven) : null),
            Cell.Text(goal.Responsible),
            Cell.Text(OwnerWords.Chain(goal with { Responsible = null }, words)),
        ];
        foreach (var row in shared.Parts.SelectMany(p => Rows(p, goal.Area, names, words)))
            yield return row;
    }

    private static string Guarantee(Words words) => words.Pick(
        "各下级都达成则上级必达成：以上级的数值等于下级数值的平均（比例为全部天数合计）为前提，如省与其各市（HJ 663）；城市数值由其国控站点直接计算时，分解是任务分配而不是保证。综合指数和名次不能分解。优良天数及其比例的基数为上年超标天的百分比。",
        "All parts met implies the whole met where the figure of the whole is the mean of those of its parts (of ratios: of all days together), as a province's is of its cities (HJ 663). Where a city's figure comes from stations of its own, the shares are tasks and no guarantee. An index and places cannot be shared out. The base of good days and their ratio is the percentage of days lost last year.");
}
