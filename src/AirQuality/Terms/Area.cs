namespace AirQuality.Terms;

/// <summary>An area in the tree county – city – province.</summary>
/// <param name="Name">The name; unique among the areas of one level under one parent.</param>
/// <param name="Level">The level.</param>
/// <param name="Parent">The area it lies in, or <c>null</c>.</param>
public sealed record Area(string Name, AreaLevel Level, Area? Parent = null)
{
    /// <summary>The area itself or the area of the given level it lies in; <c>null</c> when there is none.</summary>
    /// <param name="level">The level asked for.</param>
    /// <returns>The area, or <c>null</c>.</returns>
    public Area? At(AreaLevel level)
    {
        for (var area = this; area is not null; area = area.Parent)
            if (area.Level == level)
                return area;
        return null;
    }

    /// <summary>The name, and where it lies: <c>朝阳区, 北京市</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Parent is null || Parent.Name == Name ? Name : $"{Name}, {Parent.Name}";
}
