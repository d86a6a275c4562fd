using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>Tells what each row of a grid looks like.</summary>
internal static class RowShapes
{
    /// <summary>The shape of a row.</summary>
    public static RowShape Of(SheetGrid grid, int row)
    {
        // Notes before figures, as a note may hold a number; figures before headers, as one number makes a row of names a row of data.
        var filled = grid.Filled(row);
        if (filled.Count == 0)
            return RowShape.Blank;
        var first = grid[row, filled[0]];
        if (RowKinds.KindOf(first.Text) == RowKind.Note && !first.Content.IsValue)
            return first.Plain.TrimStart('(').StartsWith("单位", StringComparison.Ordinal) && !IsHeaderOfUnits(grid, row, filled) ? RowShape.Unit : NoteOrHeader(grid, row, filled);
        if (filled.Any(c => IsUnit(grid[row, c])) && !filled.Any(c => IsFigure(grid[row, c])))
            return RowShape.Unit;
        if (filled.Count == 1)
            return first.Content.Kind == CellKind.Text ? RowShape.Caption : RowShape.Data;
        if (filled.Any(c => IsFigure(grid[row, c])))
            return RowShape.Data;
        return IsHeader(grid, row, filled) ? RowShape.Header : RowShape.Caption;
    }

    /// <summary>Whether a cell is understood as the name of a column.</summary>
    public static bool IsHeading(GridCell cell) => cell.Phrase.IsUnderstood || cell.Content.IsYearLike || cell.Content.Kind == CellKind.Date;

    /// <summary>A first cell 单位 above names of organisations is a header, not a unit.</summary>
    private static bool IsHeaderOfUnits(SheetGrid grid, int row, IReadOnlyList<int> filled) =>
        filled.Count > 1 && grid[row, filled[0]].Plain == "单位" && filled.Skip(1).All(c => IsHeading(grid[row, c]));

    private static RowShape NoteOrHeader(SheetGrid grid, int row, IReadOnlyList<int> filled) =>
        IsHeaderOfUnits(grid, row, filled) ? RowShape.Header : RowShape.Note;

    private static bool IsUnit(GridCell cell) => cell.Plain.TrimStart('(').StartsWith("单位:", StringComparison.Ordinal);

    private static bool IsFigure(GridCell cell) => cell.Content.IsValue && !cell.Content.IsYearLike;

    private static bool IsHeader(SheetGrid grid, int row, IReadOnlyList<int> filled)
    {
        // Names of areas as columns stand behind a heading that says so (盟市); otherwise half of the cells must be headings.
        if (filled[0] > 0 && row + 1 < grid.Height && grid[row + 1, 0].Phrase is { IsUnderstood: true } label && (label.Metric is not null || label.IsPlace))
            return true;
        var headings = filled.Count(c => IsHeading(grid[row, c]));
        return headings * 2 >= filled.Count || grid[row, filled[0]].Phrase.Role is EntityRole.Area or EntityRole.City or EntityRole.Station or EntityRole.Indicator or EntityRole.Group;
    }
}
