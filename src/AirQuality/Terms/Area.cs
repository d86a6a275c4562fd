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
        var area = this;
        while (area is not null && area.Level != level)
            area = area.Parent;
        return area;
    }

    /// <summary>The area and those it lies in, from the ground up.</summary>
    internal IEnumerable<Area> AndAbove()
    {
        for (var area = this; area is not null; area = area.Parent)
            yield return area;
    }

    /// <summary>Whether it lies in another area.</summary>
    internal bool LiesIn(Area whole) => this != whole && whole.Equals(At(whole.Level));

    /// <summary>Of the area and those it lies in the one just below another: the county of a township below a city.</summary>
    internal Area JustBelow(Area whole) => AndAbove().First(a => a.Parent is null || a.Parent == whole);

    /// <summary>The name, and where it lies: <c>朝阳区, 北京市</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Parent is null || Parent.Name == Name ? Name : $"{Name}, {Parent.Name}";
}
