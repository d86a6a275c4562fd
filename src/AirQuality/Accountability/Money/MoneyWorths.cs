using AirQuality.Accountability.Finding;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Accountability.Money;

/// <summary>Asks of every figure of a formula what a step is worth: the formula is reckoned twice, so that tiers, bounds and means are taken as they are.</summary>
internal sealed class MoneyWorths(MoneyFormula formula, AssessedAreas areas, AssessmentPeriod period, CancellationToken cancellationToken)
{
    private readonly DutyFigures figures = new(areas, cancellationToken);

    /// <summary>What each step is worth; none where the amount is not known.</summary>
    public IReadOnlyList<MoneyWorth> Of(Area area)
    {
        if (Amount(area, figure: null) is not { } now)
            return [];
        var worths = new List<MoneyWorth>();
        foreach (var part in formula.Parts.Where(p => p.Metric != MoneyPart.Aqi && p.Scope.Contains(area)).DistinctBy(p => p.Metric.Key, StringComparer.Ordinal))
        {
            var all = figures.Of(part.Metric, period);
            if (all.Of(area)?.Now is not { } figure)
                continue;
            foreach (var (step, then) in Steps(part.Metric, figure, all.ListOf(part.Scope, area)))
                if (Amount(area, new(part.Metric.Key, then)) is { } amount)
                    worths.Add(new MoneyWorth(part.Metric, step) { Figure = figure, Then = then, Amount = now, AmountThen = amount });
        }

        return worths;
    }

    private decimal? Amount(Area area, KeyValuePair<string, decimal>? figure) =>
        new MoneyCalculator(formula, areas, period, cancellationToken)
        {
            Assumed = figure is { } one ? new AssumedFigures(area, period, new Dictionary<string, decimal>(StringComparer.Ordinal) { [one.Key] = one.Value }) : null,
        }.Of(area).Amount;

    private IEnumerable<Better> Steps(RankingMetric metric, decimal figure, FigureList list)
    {
        var sign = metric.Direction == RankingDirection.SmallestFirst ? -1 : 1;
        bool CanBe(decimal better) => better >= 0 && !(better > metric.Figure.Most);
        if (figure + (sign * metric.Figure.Step) is var unit && CanBe(unit))
            yield return new(MoneyStep.Unit, unit);
        // What one more good day makes of a ratio of the days of the period, at the decimals it is published with.
        if (sign > 0 && metric.Figure.Most is { } whole && decimal.Round(figure + (whole / period.Days), figure.Scale) is var ratio && CanBe(ratio))
            yield return new(MoneyStep.Day, ratio);
        if (list.NextBetter(figure) is { } next)
            yield return new(MoneyStep.Place, next);
    }

    private readonly record struct Better(MoneyStep Step, decimal Then);
}
