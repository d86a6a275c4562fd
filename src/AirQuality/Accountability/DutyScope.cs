using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>Whom a rule is for, and among whom it ranks.</summary>
/// <remarks>A list of a rule holds the areas the rule is for; where <see cref="Within"/> is given, those that lie in the same area of that level.</remarks>
public sealed record DutyScope
{
    /// <summary>Everybody, in one list.</summary>
    public static DutyScope All { get; } = new();

    /// <summary>The level of the areas, or <c>null</c> for any; stations that stand for themselves pass for counties.</summary>
    public AreaLevel? Level { get; init; }

    /// <summary>Names of areas, or of what they lie in; empty for all.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Names of areas, or of what they lie in, that the rule is not for.</summary>
    public IReadOnlyList<string> NotIn { get; init; } = [];

    /// <summary>The level within whose areas lists are made, such as the counties of each city; <c>null</c> for one list.</summary>
    public AreaLevel? Within { get; init; }

    /// <summary>Whether the rule is for an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var isOfLevel = Level is not { } level || area.Level == level || (level == AreaLevel.County && area.Level <= AreaLevel.Township);
        return isOfLevel && (In.Count == 0 || LiesIn(area, In)) && !LiesIn(area, NotIn);
    }

    /// <summary>The areas of the list that an area is in, by what they lie in.</summary>
    internal Area? ListOf(Area area) => Within is { } level ? area.At(level) : null;

    private static bool LiesIn(Area area, IReadOnlyList<string> names)
    {
        for (var within = area; within is not null; within = within.Parent)
            if (names.Contains(within.Name, StringComparer.Ordinal))
                return true;
        return false;
    }
}
