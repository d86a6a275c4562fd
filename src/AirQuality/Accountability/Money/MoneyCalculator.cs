using AirQuality.Accountability.Finding;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Money;

/// <summary>Reckons a formula for all areas. Every amount is exact: differences of published figures times rates.</summary>
/// <param name="formula">The formula.</param>
/// <param name="areas">The areas with their figures.</param>
/// <param name="period">The period.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class MoneyCalculator(MoneyFormula formula, AssessedAreas areas, AssessmentPeriod period, CancellationToken cancellationToken)
{
    private readonly DutyFigures figures = new(areas, cancellationToken);

    /// <summary>What an area is taken to have in place of its figures; <c>null</c> for what it has.</summary>
    public AssumedFigures? Assumed { get; init; }

    /// <summary>The report.</summary>
    public MoneyReport Report() => new(formula, period, [.. areas.Areas.Where(a => formula.Parts.Any(p => p.Scope.Contains(a))).Select(Of)]);

    /// <summary>The amount of one area.</summary>
    public MoneyAmount Of(Area area)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var terms = new List<MoneyTerm>();
        var reasons = new List<Reason>();
        foreach (var part in formula.Parts.Where(p => p.Scope.Contains(area)))
        {
            IReadOnlyList<AssessmentPeriod> periods = part.Metric == MoneyPart.Aqi ? Days() : [period];
            var before = reasons.Count;
            foreach (var one in periods)
                if (Term(part, one, area, reasons) is { } term && (periods.Count == 1 || term.Amount != 0))
                    terms.Add(term);
            if (periods.Count > 1 && reasons.Count - before < periods.Count)
                reasons.RemoveRange(before, reasons.Count - before); // days without an AQI cost nothing; a period without any has no amount
        }

        var amount = new MoneyAmount(area, terms);
        return reasons.Count > 0
            ? amount with { Reason = Reason.Join(reasons.Distinct()) }
            : amount with { Amount = Within(amount.Sum, formula.Least, formula.Most) };
    }

    private IReadOnlyList<AssessmentPeriod> Days() => [.. Enumerable.Range(0, period.Days).Select(d => AssessmentPeriod.Day(period.Start.PlusDays(d)))];

    private MoneyTerm? Term(MoneyPart part, AssessmentPeriod one, Area area, List<Reason> reasons)
    {
        var all = FiguresOf(part.Metric, one);
        if (all.Of(area) is not { Now: { } figure } pair)
        {
            reasons.Add(Reason.OfMetric(ReasonCode.NoFigure, part.Metric.Key));
            return null;
        }

        var list = all.ListOf(part.Scope, area);
        if (!IsFor(part, list, pair))
            return null;
        if (part.Base == MoneyBase.Places)
            return OfPlace(part, one, list, figure);
        var against = part.Base switch
        {
            MoneyBase.LastYear => pair.Then,
            MoneyBase.Mean => list.Mean(all.Decimals),
            _ => GoalOf(part, area),
        };
        if (against is not { } compared || (part.InPercent && compared == 0))
        {
            reasons.Add(Reason.OfMetric(ReasonCode.NothingToCompare, part.Metric.Key));
            return null;
        }

        var worse = part.InPercent ? Figures.Comparison.PercentChange(figure, compared)!.Value : figure - compared;
        var better = part.Metric.Direction == RankingDirection.SmallestFirst ? -worse : worse;
        var term = new MoneyTerm(part, one, 0) { Figure = figure, Base = compared, Better = better, Priced = Priced(part, better), Weight = part.Weight, Factor = FactorOf(part, area, figure, list.Mean(all.Decimals)) };
        return term with { Amount = Within(term.Priced * term.Weight * term.Factor, part.Least, part.Most) };
    }

    private FigureInPeriod FiguresOf(RankingMetric metric, AssessmentPeriod one)
    {
        var all = figures.Of(metric, one);
        if (Assumed is not { } assumed || !assumed.Figures.TryGetValue(metric.Key, out var figure))
            return all;
        var then = figures.LastYear(metric, assumed.Period, assumed.Area);
        var pairs = new Dictionary<Area, FigurePair>(all.Pairs)
        {
            [assumed.Area] = new FigurePair(figure, then, metric.Figure.Change(figure, then), Attained: null, all.Of(assumed.Area)?.Origin ?? default),
        };
        return new FigureInPeriod(metric, one, pairs, all.Hole) { IsCovered = all.IsCovered };
    }

    /// <summary>Whether a part that is for the last, or for figures above one, is for this one.</summary>
    private static bool IsFor(MoneyPart part, FigureList list, FigurePair pair)
    {
        if (part.OnlyLast is null && part.OnlyAbove is null)
            return true;
        return pair.Now > part.OnlyAbove || (part.OnlyLast is { } last && list.IsLast(pair.Now!.Value, pair.Now, DutyCondition.Last(last)) == true);
    }

    private static MoneyTerm OfPlace(MoneyPart part, AssessmentPeriod one, FigureList list, decimal figure)
    {
        var (top, bottom) = (list.Place(figure), list.PlaceFromBottom(figure));
        var gets = top <= part.First.Count && part.Sign != MoneySign.Pays;
        var pays = !gets && bottom <= part.Last.Count && part.Sign != MoneySign.Gets;
        var priced = gets ? part.First[top - 1] : pays ? -part.Last[bottom - 1] : 0;
        return new MoneyTerm(part, one, Within(priced * part.Weight * part.Factor, part.Least, part.Most)) { Figure = figure, Place = pays ? -bottom : top, Priced = priced, Weight = part.Weight, Factor = part.Factor };
    }

    private static decimal Priced(MoneyPart part, decimal better)
    {
        if ((better < 0 && part.Sign == MoneySign.Gets) || (better > 0 && part.Sign == MoneySign.Pays))
            return 0;
        var difference = Math.Abs(better);
        decimal priced = 0;
        foreach (var (number, tier) in part.Tiers.Index().Where(t => difference > t.Item.Above))
        {
            priced = part.Reading switch
            {
                MoneyTiers.Marginal => priced + ((Math.Min(difference, number + 1 < part.Tiers.Count ? part.Tiers[number + 1].Above : difference) - tier.Above) * tier.Rate),
                MoneyTiers.Whole => difference * tier.Rate,
                _ => tier.Rate,
            };
        }

        return better < 0 ? -priced : priced;
    }

    private static decimal? GoalOf(MoneyPart part, Area area) => part.Goals.TryGetValue(area.Name, out var own) ? own : part.Goal;

    private static decimal FactorOf(MoneyPart part, Area area, decimal figure, decimal? mean)
    {
        var factor = part.Factors.TryGetValue(area.Name, out var own) ? own : part.Factor;
        var sign = part.Metric.Direction == RankingDirection.SmallestFirst ? 1 : -1;
        bool Keeps(decimal? bound) => (figure - bound) * sign <= 0;
        foreach (var each in part.Cases)
            if ((!each.WithinGoal || Keeps(GoalOf(part, area))) && (!each.WithinMean || Keeps(mean)))
                return factor * each.Factor;
        return factor;
    }

    private static decimal Within(decimal amount, decimal? least, decimal? most) => Math.Min(most ?? amount, Math.Max(least ?? amount, amount));
}
