using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.History;

/// <summary>How places move from one ranking to another, such as by reviewed data.</summary>
public static class PlaceReconciliation
{
    /// <summary>The places that differ between two rankings.</summary>
    /// <param name="old">The ranking before.</param>
    /// <param name="new">The ranking after.</param>
    /// <returns>The areas whose place, or whose having one, changed: in their old order, those without an old place last.</returns>
    public static IReadOnlyList<PlaceDifference> Between(RankingResult old, RankingResult @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var (before, after) = (new Places(old), new Places(@new));
        return
        [
            .. before.Areas.Concat(after.Areas).Distinct()
                .Select(a => new PlaceDifference(a, before.Of(a), after.Of(a), before.ReasonOf(a), after.ReasonOf(a)))
                .Where(c => c.Old?.Place != c.New?.Place),
        ];
    }

    /// <summary>The pairs of areas that changed their order; areas that shared a place or come to share one have not.</summary>
    /// <param name="old">The ranking before.</param>
    /// <param name="new">The ranking after.</param>
    /// <returns>The pairs, in the old order of the area that was passed.</returns>
    public static IReadOnlyList<PlaceSwap> Swaps(RankingResult old, RankingResult @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var after = new Places(@new);
        return
        [
            .. from ahead in old.Ranked
               from behind in old.Ranked
               where ahead.Place < behind.Place && after.Of(ahead.Area)?.Place > after.Of(behind.Area)?.Place
               select new PlaceSwap(ahead.Area, behind.Area),
        ];
    }

    /// <summary>A ranking by area.</summary>
    private sealed class Places(RankingResult ranking)
    {
        private readonly Dictionary<Area, RankedArea> ranked = ranking.Ranked.ToDictionary(r => r.Area);
        private readonly Dictionary<Area, UnrankedArea> unranked = ranking.Unranked.ToDictionary(u => u.Area);

        public IEnumerable<Area> Areas => ranking.Ranked.Select(r => r.Area).Concat(ranking.Unranked.Select(u => u.Area));

        public RankedArea? Of(Area area) => ranked.GetValueOrDefault(area);

        public Reason? ReasonOf(Area area) =>
            ranked.ContainsKey(area) ? null : unranked.GetValueOrDefault(area)?.Reason ?? Reason.Only(ReasonCode.NoSuchArea);
    }
}
