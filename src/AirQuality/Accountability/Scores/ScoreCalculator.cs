using AirQuality.Accountability.Finding;
using AirQuality.Numerics;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Scores;

/// <summary>Scores all areas. The terms are exact; the score is rounded once.</summary>
/// <param name="formula">How.</param>
/// <param name="areas">The areas with their figures.</param>
/// <param name="period">The period.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class ScoreCalculator(ScoreFormula formula, AssessedAreas areas, AssessmentPeriod period, CancellationToken cancellationToken)
{
    private const int TermDecimals = 4;
    private const int Full = 100;

    private readonly DutyFigures figures = new(areas, cancellationToken);

    /// <summary>The report.</summary>
    public ScoreReport Report()
    {
        var scores = areas.Areas.Where(formula.Scope.Contains).Select(Of).ToList();
        var ranked = new List<AreaScore>();
        // Lists within cities are ranked one by one: places of two lists do not compare.
        foreach (var list in scores.GroupBy(s => formula.Scope.ListOf(s.Area)))
        {
            var ranking = RankingEngine.Rank(list.Select(s => new RankingEntry(s.Area, s.Score, s.Reason)), new RankingRule("score", formula.Direction, formula.Ties));
            var ofArea = list.ToDictionary(s => s.Area);
            ranked.AddRange(ranking.Ranked.Select(r => ofArea[r.Area] with { Place = r.Place, PlaceFromBottom = r.PlaceFromBottom, IsTied = r.IsTied }));
            ranked.AddRange(ranking.Unranked.Select(u => ofArea[u.Area]));
        }

        return new ScoreReport(formula, period, [.. ranked.OrderBy(s => s.Place is null)]);
    }

    private AreaScore Of(Area area)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var terms = new List<ScoreTerm>();
        var reasons = new List<Reason>();
        Fraction sum = 0;
        foreach (var part in formula.Parts)
        {
            var all = figures.Of(part.Metric, period);
            if (all.Of(area) is not { Now: { } figure } pair)
            {
                reasons.Add(Reason.OfMetric(ReasonCode.NoFigure, part.Metric.Key));
                continue;
            }

            if (part.Of == ScoreOf.Improvement && pair.Change is null)
            {
                reasons.Add(Reason.OfMetric(ReasonCode.NothingToCompare, part.Metric.Key));
                continue;
            }

            var (term, points) = Term(part, pair, figure, all.ListOf(formula.Scope, area));
            terms.Add(term);
            sum += points * part.Weight;
        }

        var score = new AreaScore(area, terms);
        return reasons.Count > 0 ? score with { Reason = Reason.Join(reasons.Distinct()) } : score with { Score = sum.Round(formula.Decimals) };
    }

    private static Scored Term(ScorePart part, FigurePair pair, decimal figure, FigureList list)
    {
        var isChange = part.Of == ScoreOf.Improvement;
        var value = isChange ? pair.Change!.Value : figure;
        var (place, count) = isChange ? (list.ChangePlace(value), list.ChangeCount) : (list.Place(figure), list.Count);
        var (best, worst) = isChange ? (list.BestChange, list.WorstChange) : (list.Best, list.Worst);
        Fraction points = part.By switch
        {
            ScoreBy.Place => place,
            ScoreBy.Points => count == 1 ? Full : (Fraction)(Full * (long)(count - place)) / (count - 1),
            _ => best == worst ? Full : (Fraction)(Full * (worst - value)) / (worst - best),
        };
        var term = new ScoreTerm(part, figure)
        {
            LastYear = isChange ? pair.Then : null,
            Change = isChange ? pair.Change : null,
            Place = place,
            Ranked = count,
            Best = part.By == ScoreBy.Distance ? best : null,
            Worst = part.By == ScoreBy.Distance ? worst : null,
            Points = points.Round(TermDecimals),
        };
        return new Scored(term, points);
    }

    /// <summary>A term, and what it gives exactly.</summary>
    private readonly record struct Scored(ScoreTerm Term, Fraction Points);
}
