using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq plan</c>: goals decomposed over quarters, months and weeks.</summary>
internal static class PlanCommand
{
    private static readonly string[] Columns = ["area", "metric", "level", "period", "days", "goal", "cap", "budget", "policy", "profile"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: true);
        var year = OptionKinds.Year("--year", "The year to plan; by default every year of the targets file.");
        var down = OptionKinds.Choice<GoalLevel?>(
            "--down-to",
            "The smallest level shown; by default month for people and week for machines.",
            ("year", GoalLevel.Season),
            ("quarter", GoalLevel.Quarter),
            ("month", GoalLevel.Month),
            ("week", GoalLevel.Week));
        var command = new Command("plan", "Decomposes yearly goals over quarters, months and weeks: all weeks met implies month, quarter and year met.") { year, down };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (days, plan, options) = input.Read(session, out var observations);
            var asked = session.Parse.GetValue(year);
            if (plan.Of(input.Areas.Of(session, days.Areas).Of(days.Areas)).Goals.Where(g => asked is null || g.Period.Start.Year == asked).ToList() is { Count: > 0 } goals)
                ResolvedGoals.Of(goals, days, options, session);
            var plans = observations.View(plan.Of(input.Areas.Of(session, days.Areas).Of(days.Areas)), options, new Beside()).Decompose(input.DayAsked(session), session.Cancellation).Where(p => asked is null || p.Goal.Period.Start.Year == asked).ToList();
            if (plans.Count == 0)
                throw asked is null
                    ? new DataException("没有可分解的目标", "expected goals that can be decomposed, found none")
                    : new DataException($"没有 {asked} 的目标", $"expected goals for {asked}, found none");
            var names = new AreaNames(days.Areas);
            var least = session.Parse.GetValue(down);
            IReadOnlyList<string> columns = input.DayAsked(session) is null ? Columns : [.. Columns, "in_force"];
            session.Write(
                new Table(columns, Rows(plans, least ?? GoalLevel.Week, names, session.Words).Select(r => r[..columns.Count])),
                pretty =>
                {
                    foreach (var area in plans.GroupBy(p => p.Goal.Area))
                        pretty.Table(new Table([.. columns.Skip(1)], Rows(area, least ?? GoalLevel.Month, names, session.Words).Select(r => r[1..columns.Count])) { Title = names.Of(area.Key) });
                    pretty.Line(session.Words.Pick(
                        "上限：修约前的数值可到（<：不含）该值，发布值仍达标。预算：均值为浓度×天数，其余为可损失（或超过目标）的天数；各级预算相加等于上一级目标所允许的总量。",
                        "Cap: how far the unrounded figure may go (<: not reaching it) and still be published within the goal. Budget: concentration x days for means, days that may be lost (or lie above the goal) for the rest; budgets add up to what the goal above allows."));
                });
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<Cell[]> Rows(IEnumerable<GoalPlan> plans, GoalLevel least, AreaNames names, Words words) =>
        from plan in plans
        from period in plan.Root.AndAllParts()
        where period.Level >= least || period == plan.Root
        select new[]
        {
            Cell.Text(names.Of(plan.Goal.Area)),
            GoalCells.Metric(plan.Goal, words),
            GoalCells.Level(period.Level, words),
            Cell.Text(period.Period.ToString()),
            Cell.Number(period.Days),
            Cell.Number(period.Goal),
            GoalCells.Cap(period.Cap, period.CapMayBeReached),
            Cell.Number(period.Budget),
            Cell.Text(plan.Goal.Policy.ToString()) with { Display = words.Policy(plan.Goal.Policy) },
            Cell.Text(period.IsByHand && period != plan.Root ? $"{plan.Profile}, by hand" : plan.Profile.ToString()) with { Display = words.Profile(plan.Profile, period.IsByHand && period != plan.Root) },
            Cell.Number(period.InForce),
        };
}
