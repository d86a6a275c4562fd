using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>The areas of a level and, for each, the rows of a grid that make up its value.</summary>
internal static class AreaStations
{
    /// <summary>Each area with its assessment stations and their days of service; a station the grid does not hold has row -1, and still counts.</summary>
    public static IReadOnlyList<AreaMembers> Of(StationNetwork network, AreaLevel level, Func<Station, int> rowOf)
    {
        var members = new Dictionary<Area, List<AreaMember>>();
        var order = new List<Area>();
        foreach (var station in network.Stations)
        {
            var area = level == AreaLevel.Station ? StationNetwork.AreaOfStation(station) : station.Area?.At(level);
            if (area is null)
                continue;
            if (!members.TryGetValue(area, out var list))
            {
                members.Add(area, list = []);
                order.Add(area);
            }

            // Background, regional and traffic points measure something else than where people live (HJ 664): an area of them alone is in
            // the list, without a value.
            if (level == AreaLevel.Station || station.Kind == StationKind.Urban)
                list.Add(new AreaMember(rowOf(station), ServiceDays.Of(station), PlanDays.Of(station)));
        }

        return [.. order.Select(a => new AreaMembers(a, members[a]))];
    }

    /// <summary>Whether enough of an area's stations are valid.</summary>
    public static bool Enough(int valid, int stations, Standards.AssessmentRules rules) => valid >= Least(stations, rules);

    /// <summary>How many of an area's stations must be valid: 75 %, or 50 % of fewer than four; at least one.</summary>
    // A percentage of whole stations is rounded up: of five, 75 % are 3.75, so four (HJ 663, table 2).
    public static int Least(int stations, Standards.AssessmentRules rules) =>
        Math.Max(1, ((stations * (stations < rules.FewStations ? rules.StationPercentForSmallArea : rules.StationPercentForArea)) + 99) / 100);
}
