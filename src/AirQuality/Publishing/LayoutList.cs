namespace AirQuality.Publishing;

/// <summary>A list of areas in a layout: its columns, once for each block of columns it goes on in, and the rows it stands in.</summary>
/// <param name="Blocks">The columns of each block; one for a list that is not split.</param>
/// <param name="Names">The areas as they are printed, in their order.</param>
internal sealed record LayoutList(IReadOnlyList<IReadOnlyList<LayoutColumn>> Blocks, IReadOnlyList<PrintedName> Names)
{
    /// <summary>The column whose places the rows are in the order of; <c>null</c> where rows have an order of their own.</summary>
    public LayoutColumn? OrderedBy { get; init; }

    /// <summary>The rows of the layout that are no areas and are taken over as they are, such as limits.</summary>
    public IReadOnlyList<int> KeptRows { get; init; } = [];

    /// <summary>The names of rows that are not filled: totals and means of areas.</summary>
    public IReadOnlyList<string> DroppedRows { get; init; } = [];

    /// <summary>The columns of the first block.</summary>
    public IReadOnlyList<LayoutColumn> Columns => Blocks[0];
}
