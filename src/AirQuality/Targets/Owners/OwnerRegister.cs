using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Owners;

/// <summary>Who answers for which area, step by step up the tree of areas. Immutable and safe to share between threads.</summary>
public sealed class OwnerRegister
{
    private readonly ILookup<Area, Owner> byArea;

    /// <summary>A register of some owners.</summary>
    /// <param name="owners">The owners; those of one area in the order in which they answer, the nearest to the ground first.</param>
    public OwnerRegister(IEnumerable<Owner> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        All = [.. owners];
        byArea = All.ToLookup(o => o.Area);
    }

    /// <summary>The register of nobody.</summary>
    public static OwnerRegister None { get; } = new([]);

    /// <summary>All owners, in the order given.</summary>
    public IReadOnlyList<Owner> All { get; }

    /// <summary>Who answers for a figure of an area: those of the area itself, then those of each area it lies in, up to the province.</summary>
    /// <param name="area">The area.</param>
    /// <param name="metric">The figure; owners of other figures are left out.</param>
    /// <returns>The chain, from the ground up; empty where nobody is named.</returns>
    public IReadOnlyList<Owner> ChainOf(Area area, GoalMetric metric)
    {
        var chain = new List<Owner>();
        foreach (var at in area.AndAbove())
            foreach (var owner in byArea[at])
                if (owner.Metrics.Count == 0 || owner.Metrics.Contains(metric))
                    chain.Add(owner);
        return chain;
    }
}
