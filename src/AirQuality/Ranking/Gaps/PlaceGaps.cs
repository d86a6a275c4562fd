using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.Gaps;

/// <summary>What separates an area from other places of a ranking, under its rule for direction, precision and ties.</summary>
internal static class PlaceGaps
{
    private const decimal Whole = 100; // per cent

    /// <summary>The figure that takes an area out of the last N (退后十).</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="area">A ranked area, in the last N or not.</param>
    /// <param name="count">N.</param>
    /// <returns>
    /// The target. A tie at the end of a list extends it (<see cref="RankingResult.Bottom"/>), so the area is out when at least N
    /// others are strictly worse: it must pass the N-th worst of the others, and to share its place is not enough. Where the
    /// group has no N others, everybody is among the last N and there is no such figure.
    /// </returns>
    /// <exception cref="ArgumentException">The area is not ranked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1.</exception>
    public static PlaceTarget OutOfBottom(RankingResult ranking, Area area, int count)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var contest = new Contest(ranking, Find(ranking, area));
        var own = contest.Own;
        var others = contest.Others;

        // Areas put last for want of data fill places of the last N: the fewer of the others have to be passed.
        var last = ranking.PutLast;
        if (last > 0 && (count -= last) < 1)
            return Target(contest, edge: null, mustPass: true, isReached: true);
        return others.Count < count
            ? Target(contest, edge: null, mustPass: true, isReached: false) with
            {
                Reason = new Reason(ReasonCode.AllAmongLast) { Found = ranking.Ranked.Count, Of = count },
            }
            : Target(contest, others[^count].Value, mustPass: true, !ranking.IsInLast(own, count + last));
    }

    /// <summary>The figure that gives an area a place or a better one.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="area">A ranked area.</param>
    /// <param name="place">The place wanted, 1 for the first.</param>
    /// <returns>
    /// The target. An equal figure shares the place; where the rule breaks ties, where figures that change as well decide
    /// between equals, it must be better. A place that any figure gives, such as the last, has the present figure as its target.
    /// </returns>
    /// <exception cref="ArgumentException">The area is not ranked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1 or above the number of ranked areas.</exception>
    public static PlaceTarget ToPlace(RankingResult ranking, Area area, int place)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, ranking.Ranked.Count);
        var contest = new Contest(ranking, Find(ranking, area));
        var own = contest.Own;
        var others = contest.Others;
        // Where no place is skipped, the third place is the third different figure, not the third area.
        var steps = !ranking.Rule.Ties.SkipsPlaces ? [.. others.Select(o => o.Value).Distinct()] : others.ConvertAll(o => o.Value);
        decimal? edge = place <= steps.Count ? steps[place - 1] : null;
        var target = Target(contest, edge, mustPass: ranking.Rule.Ties.BreaksTies, own.Place <= place);
        return edge is null ? target with { Value = own.Value } : target;
    }

    /// <summary>The areas next to an area, and the middle of the group.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="area">A ranked area.</param>
    /// <returns>The neighbours; areas that share its place are none.</returns>
    /// <exception cref="ArgumentException">The area is not ranked.</exception>
    public static PlaceNeighbours Neighbours(RankingResult ranking, Area area)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var own = Find(ranking, area);
        var ranked = ranking.Ranked;
        var above = ranked.LastOrDefault(r => r.Place < own.Place);
        var below = ranked.FirstOrDefault(r => r.Place > own.Place);
        // Across the hole of a published list the next area that is named is not the next one.
        var isWhole = ranking.NotListed == 0;
        return new PlaceNeighbours(
            own,
            isWhole || (above is not null && Unnamed(above) == Unnamed(own)) ? above : null,
            isWhole || (below is not null && Unnamed(below) == Unnamed(own)) ? below : null,
            isWhole ? (ranked[(ranked.Count - 1) / 2].Value + ranked[ranked.Count / 2].Value) / 2 : null);

        int Unnamed(RankedArea of) => of.Place - 1 - ranked.Count(r => r.Place < of.Place);
    }

    /// <summary>The place an area would have with another figure, the other areas unchanged.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="area">A ranked area.</param>
    /// <param name="figure">The figure as published.</param>
    /// <returns>The place; where the rule breaks ties behind all that have the same figure.</returns>
    /// <exception cref="ArgumentException">The area is not ranked.</exception>
    public static int PlaceWith(RankingResult ranking, Area area, decimal figure)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var rule = ranking.Rule;
        var compared = rule.Decimals is { } decimals ? ((Fraction)figure).Round(decimals) : figure;
        var sign = rule.Direction == RankingDirection.SmallestFirst ? 1 : -1;
        var before = Others(ranking, Find(ranking, area)).Select(o => o.Value).Where(v => v.CompareTo(compared) * sign < (rule.Ties.BreaksTies ? 1 : 0));
        return 1 + (!rule.Ties.SkipsPlaces ? before.Distinct().Count() : before.Count());
    }

    internal static RankedArea Find(RankingResult ranking, Area area) =>
        ranking.PlaceOf(area)
        ?? throw new ArgumentException($"{area} is not ranked: {ranking.Unranked.FirstOrDefault(u => u.Area == area)?.Reason ?? Reason.Only(ReasonCode.NotInRanking)}.", nameof(area));

    private static List<RankedArea> Others(RankingResult ranking, RankedArea own) => [.. ranking.Ranked.Where(r => r.Area != own.Area)];

    private static PlaceTarget Target(Contest contest, decimal? edge, bool mustPass, bool isReached)
    {
        var ranking = contest.Ranking;

        // To pass a figure takes one step of the published decimals; to draw level takes none.
        var better = ranking.Rule.Direction == RankingDirection.SmallestFirst ? -Step(ranking) : Step(ranking);
        var value = mustPass ? edge + better : edge;
        var exists = value is { } figure && Exists(ranking.Rule, figure);
        return new PlaceTarget
        {
            Area = contest.Own,
            Rule = ranking.Rule,
            Value = exists ? value : null,
            Cutoff = edge,
            AtCutoff = [.. contest.Others.Where(o => o.Value == edge)],
            IsReached = isReached,
            Reason = exists || edge is null ? null : Reason.OfMetric(ReasonCode.NoneBetter, ranking.Rule.Metric) with { Value = edge },
        };
    }

    /// <summary>The step in which figures are compared: that of the rule, else of the figure given with most decimals.</summary>
    private static decimal Step(RankingResult ranking) =>
        new(1, 0, 0, isNegative: false, (byte)(ranking.Rule.Decimals ?? ranking.Ranked.Max(r => r.Value.Scale)));

    /// <summary>Only changes go below 0, and no share of days goes above the whole.</summary>
    private static bool Exists(RankingRule rule, decimal figure) =>
        rule.Metric.EndsWith("_change", StringComparison.Ordinal) || (figure >= 0 && (figure <= Whole || !IsShare(rule.Metric)));

    private static bool IsShare(string key) => RankingMetric.Find(key)?.Figure.ChangeKind == ChangeKind.PercentagePoints;

    /// <summary>A ranked area against the others of its ranking.</summary>
    private sealed record Contest(RankingResult Ranking, RankedArea Own)
    {
        public List<RankedArea> Others { get; } = PlaceGaps.Others(Ranking, Own);
    }
}
