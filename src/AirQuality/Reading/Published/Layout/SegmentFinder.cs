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
        var before = columns.TakeWhile(c => !c.IsEntity).Count();
        if (before == columns.Count)
            return starts;
        for (var at = before + 1; at < columns.Count; at++)
        {
            if (!columns[at].IsEntity || columns[at - 1].IsEntity || !IsListAgain(columns, before, at))
                continue;
            var start = at;
            while (start > starts[^1] + 1 && at - start < before && columns[start - 1].Use is ColumnUse.Place or ColumnUse.Ordinal)
                start--;
            var list = columns.Skip(starts[^1]).Take(start - starts[^1]).ToList();
            if (list.Exists(c => c.Use is ColumnUse.Figure or ColumnUse.Place or ColumnUse.Unknown) && list.Exists(c => c.IsEntity))
                starts.Add(start);
        }

        return starts;
    }

    /// <summary>Whether the names from a column on are those of another list, and not further names of the same (县, 综合指数, 所属市).</summary>
    private static bool IsListAgain(IReadOnlyList<TableColumn> columns, int first, int at)
    {
        var run = columns.Skip(at).TakeWhile(c => c.IsEntity).Select(c => c.Use).ToList();
        return run.Contains(ColumnUse.Area) || run.SequenceEqual(columns.Skip(first).TakeWhile(c => c.IsEntity).Select(c => c.Use));
    }
}
