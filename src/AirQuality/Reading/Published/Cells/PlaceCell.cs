namespace AirQuality.Reading.Published.Cells;

/// <summary>A place as a cell prints it.</summary>
/// <param name="Number">The number.</param>
internal sealed record PlaceCell(int Number)
{
    /// <summary>Whether the cell says that it is counted from the bottom.</summary>
    public bool IsFromBottom { get; init; }

    /// <summary>How many there are, where the cell says so.</summary>
    public int? Of { get; init; }

    /// <summary>Another place in brackets, which a header or note explains.</summary>
    public int? Bracket { get; init; }
}
