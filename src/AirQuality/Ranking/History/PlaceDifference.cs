using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.History;

/// <summary>The place of an area in two versions of a ranking, such as by raw and by reviewed data.</summary>
/// <param name="Area">The area.</param>
/// <param name="Old">The place before, <c>null</c> when it had none.</param>
/// <param name="New">The place after, <c>null</c> when it has none.</param>
/// <param name="OldReason">Why it had no place, or <c>null</c>.</param>
/// <param name="NewReason">Why it has none, or <c>null</c>.</param>
public sealed record PlaceDifference(Area Area, RankedArea? Old, RankedArea? New, Reason? OldReason, Reason? NewReason)
{
    /// <summary>New − old: above 0 when it fell; <c>null</c> when either is missing.</summary>
    public int? Difference => New?.Place - Old?.Place;

    /// <summary>The areas that were ahead of it and now stand behind it, in their old order. Areas that shared a place or come to share one have not changed their order.</summary>
    public IReadOnlyList<Area> Passed { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The areas that were behind it and now stand ahead of it, in their old order.</summary>
    public IReadOnlyList<Area> PassedBy { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The places that differ between two rankings.</summary>
    /// <param name="old">The ranking before.</param>
    /// <param name="new">The ranking after.</param>
    /// <returns>The areas whose place, or whose having one, changed: in their old order, those without an old place last.</returns>
    public static IReadOnlyList<PlaceDifference> Between(RankingResult old, RankingResult @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var before = old.Ranked.ToDictionary(r => r.Area);
        var after = @new.Ranked.ToDictionary(r => r.Area);
        return
        [
            .. old.Areas.Concat(@new.Areas).Distinct()
                .Select(a => Of(a, before.GetValueOrDefault(a), after.GetValueOrDefault(a)))
                .Where(c => c.Old?.Place != c.New?.Place),
        ];

        PlaceDifference Of(Area area, RankedArea? was, RankedArea? now) => new(area, was, now, was is null ? ReasonOf(old, area) : null, now is null ? ReasonOf(@new, area) : null)
        {
            Passed = was is null || now is null ? [] : Others(o => o.Place < was.Place, o => o.Place > now.Place),
            PassedBy = was is null || now is null ? [] : Others(o => o.Place > was.Place, o => o.Place < now.Place),
        };

        IReadOnlyList<Area> Others(Func<RankedArea, bool> then, Func<RankedArea, bool> since) =>
            [.. old.Ranked.Where(o => then(o) && after.TryGetValue(o.Area, out var now) && since(now)).Select(o => o.Area)];
    }

    private static Reason ReasonOf(RankingResult ranking, Area area) =>
        ranking.Unranked.FirstOrDefault(u => u.Area == area)?.Reason ?? Reason.Only(ReasonCode.NoSuchArea);
}
