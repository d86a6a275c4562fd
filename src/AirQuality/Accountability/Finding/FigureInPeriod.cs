using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Accountability.Finding;

/// <summary>One figure of all areas in one period.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="Period">The period.</param>
/// <param name="Pairs">What is known of the areas.</param>
/// <param name="Hole">What a published list leaves out, or <c>null</c>.</param>
internal sealed record FigureInPeriod(RankingMetric Metric, AssessmentPeriod Period, IReadOnlyDictionary<Area, FigurePair> Pairs, ListHole? Hole)
{
    private readonly Dictionary<ListKey, FigureList> lists = [];

    /// <summary>Whether lists of the period mean something; of a period in which only one's own areas are known they do not.</summary>
    public bool IsCovered { get; init; } = true;

    /// <summary>The decimals the figures are published with.</summary>
    public int Decimals { get; } = Pairs.Values.Select(p => (int?)p.Now?.Scale).Max() ?? 0;

    /// <summary>What is known of an area, or <c>null</c>.</summary>
    public FigurePair? Of(Area area) => Pairs.GetValueOrDefault(area);

    /// <summary>The list that an area is in by a rule.</summary>
    public FigureList ListOf(DutyScope scope, Area area)
    {
        var key = new ListKey(scope, scope.ListOf(area));
        if (!lists.TryGetValue(key, out var list))
        {
            // A hole is among all areas of the list: of a part of them nobody knows how many it holds.
            var isWhole = scope == DutyScope.All || Pairs.Keys.All(scope.Contains) && scope.Within is null;
            lists.Add(key, list = new FigureList(Metric, [.. Pairs.Where(p => scope.Contains(p.Key) && scope.ListOf(p.Key) == key.Within).Select(p => p.Value)], Hole, isWhole) { IsCovered = IsCovered });
        }

        return list;
    }

    private readonly record struct ListKey(DutyScope Scope, Area? Within);
}
