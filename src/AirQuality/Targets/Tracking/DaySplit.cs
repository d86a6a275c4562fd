using AirQuality.Targets.Budgets;
using AirQuality.Targets.Planning;

namespace AirQuality.Targets.Tracking;

/// <summary>Splits what is left of a week over its days, by the season and, where there is one, by the forecast.</summary>
/// <param name="tree">The plan in force.</param>
/// <param name="projection">What the days to come are expected to spend.</param>
/// <param name="forecasts">What was forecast of the days to come.</param>
internal sealed class DaySplit(PlanTree tree, Projection projection, DaySignals forecasts)
{
    // Days are one level more of the plan: shared out by the same apportionment, so that the goals of the days never allow more than what
    // is left of the week. The weights decide only who gets how much of it; no forecast, however wrong, can break that.
    // DaySplitTests looks for a counterexample.

    private const int FewestShares = 1000;

    /// <summary>The goals of the days of a week that are to come; none where the week cannot be met any more.</summary>
    /// <param name="node">The week.</param>
    /// <param name="left">What its days to come may spend.</param>
    public IReadOnlyList<DayGoal> Of(PlanNode node, long left)
    {
        var first = Math.Max(node.First, tree.SoFar!.Last + 1);
        var count = node.Last - first + 1;
        if (left < 0 || count < 1)
            return [];
        var signals = forecasts.Of(tree, first, count);
        var parts = new Part[count];
        for (var i = 0; i < count; i++)
            parts[i] = new Part(Days: 1, WeightOf(first + i, signals[i]), Fixed: null, Least: 0);
        var shares = Apportionment.Split(tree.Rule, left, parts, out _);
        var goals = new DayGoal[count];
        for (var i = 0; i < count; i++)
        {
            var date = tree.Goal.Period.Start.PlusDays(first + i);
            goals[i] = tree.Rule.InDays
                ? new DayGoal(date, Goal: null, MayBeLost: shares[i].Effective > 0) { IsByForecast = signals[i] is not null }
                : new DayGoal(date, shares[i].Goal, MayBeLost: null) { IsByForecast = signals[i] is not null };
        }

        return goals;
    }

    /// <summary>What a day is expected to spend: as forecast, else as the season at this year's level. A share for every day, so that none is asked for nothing.</summary>
    private long WeightOf(int day, DaySignal? signal)
    {
        var season = projection.Expected(day);
        return Math.Max(tree.Rule.InDays ? 1 : FewestShares, signal is { } said ? said.Weight(season) : season);
    }
}
