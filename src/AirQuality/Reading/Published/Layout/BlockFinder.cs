using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>Parts a sheet into its tables, from the top to the bottom.</summary>
/// <remarks>
/// A table begins with its header. What stands between the last figures and the next header belongs to the next table; a single line
/// between figures names a group, unless it begins a list of its own (后10名), which then has the header of the one above.
/// </remarks>
internal sealed class BlockFinder
{
    private readonly SheetGrid grid;
    private readonly RowShape[] shapes;
    private readonly List<TableBlock> blocks = [];
    private readonly List<CaptionText> captions = [];
    private readonly List<CaptionText> units = [];
    private readonly List<string> notes = [];
    private TableBlock? current;
    private string? group;
    private bool isInNotes;

    private BlockFinder(SheetGrid grid)
    {
        this.grid = grid;
        shapes = [.. Enumerable.Range(0, grid.Height).Select(r => RowShapes.Of(grid, r))];
    }

    /// <summary>The tables of a sheet in their order.</summary>
    public static IReadOnlyList<TableBlock> Find(SheetGrid grid)
    {
        var finder = new BlockFinder(grid);
        for (var row = 0; row < grid.Height; row++)
            finder.Take(row);
        return finder.blocks;
    }

    private void Take(int row)
    {
        switch (shapes[row])
        {
            case RowShape.Header:
                TakeHeader(row);
                break;
            case RowShape.Data:
                TakeData(row);
                break;
            case RowShape.Unit when IsRowOfUnits(row):
                current!.Header.Add(row);
                break;
            case RowShape.Unit:
                units.Add(CaptionGrammar.Read(TextOf(row)));
                break;
            case RowShape.Note:
                AddNote(row);
                break;
            case RowShape.Caption:
                TakeCaption(row);
                break;
            default:
                isInNotes = false;
                break;
        }
    }

    private void TakeHeader(int row)
    {
        isInNotes = false;
        if (current is null || current.Rows.Count > 0 || captions.Count > 0)
            Begin();
        current!.Header.Add(row);
    }

    private void TakeData(int row)
    {
        isInNotes = false;
        if (current is null)
            Begin();
        current!.Rows.Add(new BlockRow(row, group));
    }

    private void TakeCaption(int row)
    {
        var text = TextOf(row);
        if (IsLowerHeader(row))
        {
            current!.Header.Add(row);
            return;
        }

        if (isInNotes || (current is { Rows.Count: > 0 } && IsSentence(text)))
        {
            AddNote(row);
            return;
        }

        var caption = CaptionGrammar.Read(text);
        var isInTable = current is { Rows.Count: > 0 } or { Header.Count: > 0 } && captions.Count == 0;
        if (!isInTable || NextShape(row) != RowShape.Data)
        {
            captions.Add(caption);
            group = null;
        }
        else if (caption.IsRanking || caption.IsBottom || caption.IsTop || caption.Periods.Count > 0)
        {
            // A list of its own without a header: it has the columns of the list above.
            var above = current!.Header;
            captions.Add(caption);
            Begin();
            current!.Header.AddRange(above);
        }
        else
        {
            group = text;
        }
    }

    /// <summary>Whether one heading by itself is the lower row of a header: the only column of a group that is parted.</summary>
    private bool IsLowerHeader(int row)
    {
        var filled = grid.Filled(row);
        return current is { Rows.Count: 0, Header.Count: > 0 } && captions.Count == 0 && filled.Count == 1 && filled[0] > 0
            && RowShapes.IsHeading(grid[row, filled[0]]) && NextShape(row) is RowShape.Data or RowShape.Header;
    }

    /// <summary>Whether a row right below a header has the unit of each column: 单位, μg/m³, mg/m³.</summary>
    private bool IsRowOfUnits(int row)
    {
        var filled = grid.Filled(row);
        return current is { Rows.Count: 0, Header.Count: > 0 } && captions.Count == 0 && filled.Count > 2 && grid[row, filled[0]].Plain is "单位" or "计量单位"
            && filled.Skip(1).All(c => grid[row, c].Plain == "无量纲" || grid[row, c].Phrase is { Unit: not null, Metric: null, Residue.Length: 0 });
    }

    private void Begin()
    {
        current = new TableBlock();
        current.Captions.AddRange(captions);
        current.Units.AddRange(units);
        current.Notes.AddRange(notes);
        captions.Clear();
        units.Clear();
        notes.Clear();
        group = null;
        blocks.Add(current);
    }

    private void AddNote(int row)
    {
        isInNotes = true;
        (current is { Rows.Count: > 0 } ? current.Notes : notes).Add(TextOf(row));
    }

    private RowShape NextShape(int row)
    {
        for (var next = row + 1; next < grid.Height; next++)
            if (shapes[next] is not (RowShape.Blank or RowShape.Unit))
                return shapes[next];
        return RowShape.Blank;
    }

    private string TextOf(int row) => string.Join(' ', grid.Filled(row).Select(c => grid[row, c].Text));

    private static bool IsSentence(string text) => text.Length > 30 && text.AsSpan().IndexOfAny(['。', '；', '，', ';']) >= 0;
}
