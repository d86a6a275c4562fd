using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>An area and what makes up its value.</summary>
internal sealed record AreaMembers(Area Area, AreaMember[] Members)
{
    /// <summary>An area made of rows that count on every day.</summary>
    public static AreaMembers Always(Area area, IEnumerable<int> rows) => new(area, [.. rows.Select(row => new AreaMember(row, ServiceDays.Always, default))]);

    /// <summary>How many members count for a pollutant on a day: those in service whose plan has it.</summary>
    public int On(Pollutant pollutant, int day)
    {
        var count = 0;
        foreach (var member in Members)
            count += member.Counts(pollutant, day) ? 1 : 0;
        return count;
    }

    /// <summary>Whether the same members count on each of some days, as they do wherever no station comes or goes and all monitor everything.</summary>
    public bool AreTheSame(int first, int count)
    {
        foreach (var member in Members)
            if (!member.Service.Cover(first, count) || !member.Plan.NotMonitored.IsEmpty)
                return false;
        return true;
    }
}
