using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>Somebody who answers for an area or a part of it: 县级领导包乡镇, 部门包重点区域, 乡镇干部包村.</summary>
/// <param name="Area">The area of the data that is answered for, whole or in part.</param>
/// <param name="Name">Who answers: a person or an office.</param>
public sealed record Owner(Area Area, string Name)
{
    /// <summary>As what: 县级领导, 部门, 乡镇干部; <c>null</c> where it is not said.</summary>
    public string? Role { get; init; }

    /// <summary>The field of action answered for, by its key (<see cref="ActionField"/>) or as it was written; <c>null</c> for all of them.</summary>
    public string? Field { get; init; }

    /// <summary>The part of the area: a key area, a village, a site; <c>null</c> for the whole.</summary>
    public string? Place { get; init; }

    /// <summary>The figures whose goals are answered for; empty for all.</summary>
    public IReadOnlyList<GoalMetric> Metrics { get; init => field = value is { Count: > 0 } ? value : []; } = []; // null where JSON leaves it out

    /// <summary>Area, name and role.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => $"{Area}: {Name}{(Role is null ? string.Empty : $" ({Role})")}";
}
