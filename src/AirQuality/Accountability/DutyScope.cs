using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>Whom a rule is for, and among whom it ranks.</summary>
/// <remarks>A list of a rule holds the areas the rule is for; where <see cref="Within"/> is given, those that lie in the same area of that level.</remarks>
public sealed record DutyScope
{
    /// <summary>Everybody, in one list.</summary>
    public static DutyScope All { get; } = new();

    /// <summary>The levels of the areas, or none for any; stations that stand for themselves pass for townships and counties.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; init; } = [];

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
        return IsOfLevel(area) && (In.Count == 0 || LiesIn(area, In)) && !LiesIn(area, NotIn);
    }

    // A file without a list of stations does not say what its stations stand for; a station that lies in an area stands for none.
    private bool IsOfLevel(Area area) => Levels.Count == 0 || Levels.Contains(area.Level)
        || (area is { Level: AreaLevel.Station, Parent: null } && (Levels.Contains(AreaLevel.County) || Levels.Contains(AreaLevel.Township)));

    /// <summary>Whether it is for the same areas and makes the same lists, read from another file or rule.</summary>
    internal bool IsSame(DutyScope other) => Within == other.Within && Levels.SequenceEqual(other.Levels) && In.SequenceEqual(other.In, StringComparer.Ordinal) && NotIn.SequenceEqual(other.NotIn, StringComparer.Ordinal);

    /// <summary>The areas of the list that an area is in, by what they lie in.</summary>
    internal Area? ListOf(Area area) => Within is { } level ? area.At(level) : null;

    private static bool LiesIn(Area area, IReadOnlyList<string> names) => area.AndAbove().Any(a => names.Contains(a.Name, StringComparer.Ordinal));
}
