using AirQuality.Accountability.Money;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Targets.Scenarios;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary>What a scenario is worth by a formula: the parts of it that are for the figure of the goal.</summary>
internal sealed class ScenarioMoney(MoneyFormula formula, AssessedAreas areas, LocalDate asOf)
{
    /// <summary>What the figure of the scenario comes to, what the goal would, and what one unit better is worth.</summary>
    public static string[] Columns { get; } = ["money", "money_goal", "money_unit"];

    public Cell[] Cells(ScenarioResult result)
    {
        var key = result.Goal.Metric.Key;
        if (result.Figure is not { } figure || RankingMetric.Find(key) is not { } metric || !formula.Parts.Any(p => p.Metric.Key == key && p.Scope.Contains(result.Goal.Area)))
            return [Cell.Missing, Cell.Missing, Cell.Missing];
        var sign = metric.Direction == RankingDirection.SmallestFirst ? -1 : 1;
        var unit = key is "co" or "index" ? 0.1m : 1m;
        var amount = Amount(result, figure);
        return [Number(amount), Number(Amount(result, result.Goal.Value)), Number(Amount(result, Math.Max(0, figure + (sign * unit))) - amount)];
    }

    private decimal? Amount(ScenarioResult result, decimal figure) => formula.With(
        areas,
        result.Goal.Period,
        result.Goal.Area,
        new Dictionary<string, decimal>(StringComparer.Ordinal) { [result.Goal.Metric.Key] = figure },
        asOf).Amount;

    private static Cell Number(decimal? amount) => Cell.Number(MoneySentences.Trimmed(amount));
}
