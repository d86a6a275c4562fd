using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>An order of areas: every area that entered is in one of the two lists.</summary>
/// <param name="Rule">The rule used.</param>
/// <param name="Group">The group the areas belong to, such as a city; <c>null</c> for all.</param>
/// <param name="Ranked">The areas with a place, first place first; areas that share a place in the order in which they entered.</param>
/// <param name="Unranked">The areas without a place, in the order in which they entered.</param>
public sealed record RankingResult(RankingRule Rule, Area? Group, IReadOnlyList<RankedArea> Ranked, IReadOnlyList<UnrankedArea> Unranked)
{
    /// <summary>
    /// What the figures were made of: one period under one edition and scheme; for changes also the period compared with;
    /// for combinations that of every part; empty for values from elsewhere.
    /// </summary>
    public IReadOnlyList<RankingBasis> Bases { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The name of the group: that of <see cref="Group"/>, or of a list of areas; <c>null</c> for all.</summary>
    public string? GroupName { get; init; } = Group?.Name;

    /// <summary>Whether all figures were made by one edition and one index scheme.</summary>
    public bool IsOfOneStandard => Bases.All(b => b.IsLike(Bases[0]));

    /// <summary>All areas that entered: those with a place, first place first, then those without.</summary>
    internal IEnumerable<Area> Areas => Ranked.Select(r => r.Area).Concat(Unranked.Select(u => u.Area));

    /// <summary>The place of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The area with its place, or <c>null</c> when it has none.</returns>
    public RankedArea? PlaceOf(Area area) => Ranked.FirstOrDefault(r => r.Area == area);

    /// <summary>How many areas have a place that is not known, because a published list names only the best and the worst.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int NotListed { get; init; }

    /// <summary>How many areas have a place, those put last for want of data and those a published list leaves out among them.</summary>
    public int Count => Ranked.Count + PutLast + NotListed;

    /// <summary>How many areas without enough data stand behind all others.</summary>
    internal int PutLast => Rule.Incomplete == IncompleteAreas.Last ? Unranked.Count(u => u.Place is not null) : 0;

    /// <summary>Whether an area is among the last N, as <see cref="Bottom"/> lists them.</summary>
    /// <param name="area">An area of this ranking.</param>
    /// <param name="count">How many; more than there are is all.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public bool IsInLast(RankedArea area, int count)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (Rule.CutsLists)
            return Bottom(count).Contains(area);
        count = RankedInLast(count);
        return count > 0 && area.Place >= Ranked[^count].Place;
    }

    /// <summary>The first N places, and those that tie with the last of them unless the rule cuts lists.</summary>
    /// <param name="count">How many; more than there are gives all.</param>
    /// <returns>The areas, first place first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public IReadOnlyList<RankedArea> Top(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0 || Ranked.Count == 0)
            return [];
        var last = Ranked[Math.Min(count, Ranked.Count) - 1].Place;
        return Rule.CutsLists ? [.. Ranked.Take(count)] : [.. Ranked.TakeWhile(r => r.Place <= last)];
    }

    /// <summary>The last N places, from the bottom, and those that tie with the first of them unless the rule cuts lists. Areas put last for want of data are among the N, but not listed.</summary>
    /// <param name="count">How many; more than there are gives all.</param>
    /// <returns>The areas, last place first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public IReadOnlyList<RankedArea> Bottom(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        count = RankedInLast(count);
        if (count == 0)
            return [];
        var first = Ranked[^count].Place;
        return Rule.CutsLists ? [.. Ranked.Reverse().Take(count)] : [.. Ranked.Reverse().TakeWhile(r => r.Place >= first)];
    }

    /// <summary>How many of the last N have a figure, ties left aside.</summary>
    internal int RankedInLast(int count) => Math.Clamp(count - PutLast, 0, Ranked.Count);

    /// <summary>The same with where each value comes from; of several assessments of an area that which is furthest from one's own observations.</summary>
    internal RankingResult WithOrigins(IEnumerable<PeriodAssessment> assessments)
    {
        var origins = new Dictionary<Area, FigureOrigin>();
        foreach (var assessment in assessments.Where(a => a.Origin > origins.GetValueOrDefault(a.Area)))
            origins[assessment.Area] = assessment.Origin;
        return origins.Count == 0 ? this : this with { Ranked = [.. Ranked.Select(r => r with { Origin = origins.GetValueOrDefault(r.Area) })] };
    }

    /// <summary>The same order among some of the areas: places are counted anew, values stay.</summary>
    internal IReadOnlyList<RankedArea> Among(IReadOnlySet<Area> areas)
    {
        var kept = Ranked.Where(r => areas.Contains(r.Area)).ToList();
        var groups = kept.GroupBy(r => r.Place).ToList();
        var numbers = new PlaceNumbers(Rule.Ties, kept.Count, groups.Count);
        var counted = new List<RankedArea>(kept.Count);
        foreach (var (number, group) in groups.Index())
        {
            var equal = group.ToList();
            var range = counted.Count..(counted.Count + equal.Count);
            foreach (var area in equal)
                counted.Add(area with { Place = numbers.Place(number, range), PlaceFromBottom = numbers.PlaceFromBottom(number, range), IsTied = equal.Count > 1 });
        }

        return counted;
    }
}
