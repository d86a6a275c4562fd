namespace AirQuality.Reading.Published.Layout;

/// <summary>Parts a block into the lists that stand in it side by side.</summary>
internal static class SegmentFinder
{
    /// <summary>The lists of a block from the left.</summary>
    public static IReadOnlyList<TableSegment> Find(SheetGrid grid, TableBlock block, IReadOnlyList<TableColumn> columns)
    {
        var starts = Starts(columns);
        var segments = new List<TableSegment>();
        for (var part = 0; part < starts.Count; part++)
        {
            var end = part + 1 < starts.Count ? starts[part + 1] : columns.Count;
            var own = columns.Skip(starts[part]).Take(end - starts[part]).ToList();
            var rows = block.Rows.Where(r => own.Exists(c => !grid[r.Index, c.Index].IsBlank)).ToList();
            segments.Add(new TableSegment(block, own, rows));
        }

        return segments;
    }

    /// <summary>
    /// A list begins where names begin again behind figures. Places before its names belong to it as far as the first list has
    /// them there; any more are the places of the list before (区 浓度 排名 | 区 浓度 排名).
    /// </summary>
    private static List<int> Starts(IReadOnlyList<TableColumn> columns)
    {
        var starts = new List<int> { 0 };
        var first = HeadAt(columns, 0);
        for (var at = first.Count; at < columns.Count; at++)
        {
            if (!IsHead(columns[at]) || (IsHead(columns[at - 1]) && at - starts[^1] != first.Count))
                continue;
            var head = HeadAt(columns, at);
            if (IsListAgain(head, first) && StartOf(head, PlacesBefore(first)) is var skipped && at + skipped > starts[^1])
                starts.Add(at + skipped);
        }

        return starts;
    }

    private static bool IsHead(TableColumn column) => column.IsStub || column.Use == ColumnUse.Place;

    /// <summary>The columns of names and places from one on. Where lists without figures stand side by side, those of the first of them.</summary>
    private static List<TableColumn> HeadAt(IReadOnlyList<TableColumn> columns, int at)
    {
        var head = columns.Skip(at).TakeWhile(IsHead).ToList();
        for (var length = 2; length * 2 <= head.Count; length++)
            if (head.Count % length == 0 && head.Skip(length).Zip(head).All(p => p.First.Use == p.Second.Use))
                return head[..length];
        return head;
    }

    /// <summary>Whether names are those of another list, and not further names of the same (县, 综合指数, 所属市).</summary>
    private static bool IsListAgain(List<TableColumn> head, List<TableColumn> first)
    {
        var names = head.Where(c => c.IsEntity).Select(c => c.Use).ToList();
        var own = first.Where(c => c.IsEntity).Select(c => c.Use).ToList();
        return own.Count > 0 && names.Count > 0 && (names.Contains(ColumnUse.Area) || names.SequenceEqual(own));
    }

    private static int PlacesBefore(List<TableColumn> head) => head.Take(head.FindLastIndex(c => c.IsEntity)).Count(c => c.Use == ColumnUse.Place);

    /// <summary>How many columns of a head are the places of the list before.</summary>
    private static int StartOf(List<TableColumn> head, int places)
    {
        var start = head.FindLastIndex(c => c.IsEntity);
        for (var at = start - 1; at >= 0; at--)
        {
            if (head[at].Use == ColumnUse.Place && places-- == 0)
                break;
            start = at;
        }

        return start;
    }
}
