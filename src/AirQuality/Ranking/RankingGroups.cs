using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>Divides assessments into groups.</summary>
public static class RankingGroups
{
    /// <summary>All in one group without a name.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <returns>One group.</returns>
    public static IReadOnlyList<RankingGroup> Whole(IEnumerable<PeriodAssessment> assessments) => [new(Name: null, Area: null, [.. assessments], [])];

    /// <summary>By the area of a level they lie in.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <param name="level">The level of the groups; areas that lie in none form a group of their own.</param>
    /// <returns>The groups, in the order in which they first appear.</returns>
    public static IReadOnlyList<RankingGroup> ByLevel(IEnumerable<PeriodAssessment> assessments, AreaLevel level) =>
        [.. assessments.GroupBy(a => a.Area.At(level)).Select(g => new RankingGroup(g.Key?.Name, g.Key, [.. g], []))];

    /// <summary>By lists such as the 168 key cities; an area may be in several, areas in none are left out.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <param name="lists">The lists; an area is named as <see cref="Area.Name"/>, or as <see cref="Area.ToString"/> where that name stands twice.</param>
    /// <returns>One group a list, in its order.</returns>
    /// <exception cref="ArgumentException">A name that several areas have.</exception>
    public static IReadOnlyList<RankingGroup> ByLists(IEnumerable<PeriodAssessment> assessments, IEnumerable<AreaList> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var all = assessments.ToList();
        var byName = all.ToLookup(a => a.Area.Name, StringComparer.Ordinal);
        var byPath = all.ToLookup(a => a.Area.ToString(), StringComparer.Ordinal);
        var level = all.Count > 0 ? all[0].Area.Level : AreaLevel.County;
        return [.. lists.Select(list =>
        {
            var members = new List<PeriodAssessment>();
            var absent = new List<Area>();
            foreach (var name in list.Areas)
            {
                var found = byName[name].Concat(byPath[name]).Distinct().ToList();
                if (found.Count > 1)
                    throw new ArgumentException($"{list.Name}: '{name}' is {string.Join(" or ", found.Select(f => f.Area))}; name the area it lies in too.", nameof(lists));
                if (found.Count == 1)
                    members.Add(found[0]);
                else
                    absent.Add(new Area(name, level));
            }

            return new RankingGroup(list.Name, Area: null, members, absent);
        })];
    }
}
