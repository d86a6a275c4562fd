using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>The areas of a level and, for each, the rows of a grid that make up its value.</summary>
internal static class AreaStations
{
    /// <summary>Each area with its assessment stations and their days of service; a station the grid does not hold has row -1, and still counts.</summary>
    public static IReadOnlyList<AreaMembers> Of(StationNetwork network, AreaLevel level, Func<Station, int> rowOf)
    {
        var ofAreas = network.Stations
            .Select(s => new StationOfArea(level == AreaLevel.Station ? StationNetwork.AreaOfStation(s) : s.Area?.At(level), s))
            .Where(s => s.Area is not null)
            .GroupBy(s => s.Area!, s => s.Station); // in the order in which areas first stand
        return [.. ofAreas.Select(a => new AreaMembers(a.Key, [.. network.Entering([.. a], level).Select(s => new AreaMember(rowOf(s), ServiceDays.Of(s), PlanDays.Of(s)))]))];
    }

    private readonly record struct StationOfArea(Area? Area, Station Station);

    /// <summary>Whether enough of an area's stations are valid.</summary>
    public static bool Enough(int valid, int stations, Standards.AssessmentRules rules) => valid >= Least(stations, rules);

    /// <summary>How many of an area's stations must be valid: 75 %, or 50 % of fewer than four; at least one.</summary>
    // A percentage of whole stations is rounded up: of five, 75 % are 3.75, so four (HJ 663, table 2).
    public static int Least(int stations, Standards.AssessmentRules rules) =>
        Math.Max(1, ((stations * (stations < rules.FewStations ? rules.StationPercentForSmallArea : rules.StationPercentForArea)) + 99) / 100);
}
