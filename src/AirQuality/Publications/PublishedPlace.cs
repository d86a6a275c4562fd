namespace AirQuality.Publications;

/// <summary>A place as it was published.</summary>
/// <param name="Number">The number, 1 for the first from the end it is counted from.</param>
/// <param name="IsFromBottom">Whether it is counted from the bottom (倒数): 1 is then the worst.</param>
public sealed record PublishedPlace(int Number, bool IsFromBottom = false)
{
    /// <summary>Among whom the place is.</summary>
    public PlaceScope Scope { get; init; }

    /// <summary>How many areas the whole list has, where the table says so; else <c>null</c>.</summary>
    public int? Of { get; init; }

    /// <summary>Whether the cell was blank and stands for the place above it.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether no place is printed and this one follows from the order of the list.</summary>
    public bool IsDerived { get; init; }
}
