namespace AirQuality;

/// <summary>The levels of the area tree, from the smallest.</summary>
public enum AreaLevel
{
    /// <summary>A station taken as an area of its own.</summary>
    Station,

    /// <summary>County, district or township (县, 区, 镇街).</summary>
    County,

    /// <summary>City (市).</summary>
    City,

    /// <summary>Province (省).</summary>
    Province,
}

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
