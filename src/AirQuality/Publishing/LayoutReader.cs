using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Published.Words;
using AirQuality.Terms;

namespace AirQuality.Publishing;

/// <summary>Tells how a published table prints each of its columns, from the figures that were read of it.</summary>
internal sealed partial class LayoutReader
{
    private readonly SheetGrid grid;
    private readonly ILookup<(long Row, int Column), PublishedFigure> figures;
    private readonly Dictionary<long, List<PublishedFigure>> byRow;

    /// <param name="grid">The sheet.</param>
    /// <param name="figures">What was read of it.</param>
    public LayoutReader(SheetGrid grid, IReadOnlyList<PublishedFigure> figures)
    {
        this.grid = grid;
        var own = figures.Where(f => f.Source.Sheet == grid.Sheet.Name && f.Source.File == grid.Sheet.File && f.Subject == FigureSubject.Area).ToList();
        this.figures = own.ToLookup(f => (f.Source.Row, f.Source.Column));
        byRow = own.GroupBy(f => f.Source.Row).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>The lists of a block.</summary>
    /// <exception cref="PublicationException">It is laid out in a way that cannot be filled.</exception>
    public IReadOnlyList<LayoutList> Lists(TableBlock block)
    {
        var columns = ColumnUses.Read(grid, block, HeaderBand.Read(grid, block));
        var lists = new List<LayoutList>();
        foreach (var segment in SegmentFinder.Find(grid, block, columns))
        {
            if (block.Rows.Any(r => r.Group is not null) || segment.Of(ColumnUse.Group).Any() || segment.Of(ColumnUse.Indicator).Any())
                throw Unfit(segment.Rows, "分组或转置的表", "groups of areas, or areas as columns");
            var list = Of(segment);
            // One list in two blocks of columns: the same figures of the same period, of other areas.
            var before = lists.FindIndex(l => l.Columns.Count == list.Columns.Count && l.Columns.Zip(list.Columns).All(p => p.First.IsLike(p.Second)));
            if (before < 0)
                lists.Add(list);
            else
                lists[before] = lists[before] with
                {
                    Blocks = [.. lists[before].Blocks, .. list.Blocks],
                    Names = [.. lists[before].Names, .. list.Names],
                    KeptRows = [.. lists[before].KeptRows.Union(list.KeptRows)],
                    DroppedRows = [.. lists[before].DroppedRows, .. list.DroppedRows],
                };
        }

        return lists;
    }

    private LayoutList Of(TableSegment segment)
    {
        var areas = segment.Rows.Where(r => FiguresOf(r, segment).Count > 0).ToList();
        if (areas.Count == 0 || segment.Of(ColumnUse.Area).LastOrDefault() is not { } names)
            throw Unfit(segment.Rows, "没有逐行列出区域的表", "no list of areas, one a row");
        var columns = segment.Columns.Select(c => ColumnOf(c, segment, areas)).ToList();
        var others = segment.Rows.Where(r => !areas.Contains(r) && !grid[r.Index, names.Index].IsBlank).ToList();
        var ordered = columns.Find(c => c.Use == LayoutUse.Place && IsInOrder(c, areas));
        return new LayoutList([columns], [.. areas.Select(r => FiguresOf(r, segment)[0]).Select(f => new PrintedName(f.Area, f.City))])
        {
            OrderedBy = ordered,
            KeptRows = [.. others.Where(r => RowKinds.KindOf(grid[r.Index, names.Index].Text) == RowKind.Limit).Select(r => r.Index)],
            DroppedRows = [.. others.Where(r => RowKinds.KindOf(grid[r.Index, names.Index].Text) != RowKind.Limit).Select(r => grid[r.Index, names.Index].Text)],
        };
    }

    private List<PublishedFigure> FiguresOf(BlockRow row, TableSegment segment)
    {
        var (first, last) = (segment.Columns[0].Index + 1, segment.Columns[^1].Index + 1);
        return byRow.TryGetValue(grid.NumberOf(row.Index), out var all) ? [.. all.Where(f => f.Source.Column >= first && f.Source.Column <= last)] : [];
    }

    private LayoutColumn ColumnOf(TableColumn column, TableSegment segment, List<BlockRow> areas)
    {
        var heading = column.Head.Text;
        var stated = areas.SelectMany(r => figures[(grid.NumberOf(r.Index), column.Index + 1)]).ToList();
        if (stated.Count > 0)
            return FigureColumn(column, stated, areas);
        LayoutUse? use = column.Use switch
        {
            ColumnUse.Ordinal => LayoutUse.Ordinal,
            ColumnUse.City => LayoutUse.City,
            ColumnUse.Area => column.Index == segment.Of(ColumnUse.Area).Last().Index ? LayoutUse.Area : LayoutUse.City,
            ColumnUse.Period => LayoutUse.Period,
            ColumnUse.Place => null,
            _ => heading.Contains("污染物", StringComparison.Ordinal) && !heading.Contains("浓度", StringComparison.Ordinal) ? LayoutUse.MainPollutants : LayoutUse.Empty,
        };
        return use is { } known ? new LayoutColumn(column.Index, known, heading) : PlaceColumn(column, segment, areas);
    }

    private LayoutColumn FigureColumn(TableColumn column, List<PublishedFigure> stated, List<BlockRow> areas)
    {
        var heading = column.Head.Text;
        var quantities = stated.Select(f => (f.Quantity, f.Period)).Distinct().ToList();
        var last = quantities.Find(q => q.Quantity.Aspect == FigureAspect.Base);
        var main = quantities.Find(q => q.Quantity.Aspect != FigureAspect.Base || quantities.Count == 1);
        if (quantities.Count > 2 || (quantities.Count == 2 && (last.Quantity is null || last.Period != main.Period)))
            throw Unfit(areas, $"“{heading}”一列有多种数值或时段", $"column '{heading}' states several figures or periods");
        var own = stated.FindAll(f => f.Quantity == main.Quantity);
        var bare = new LayoutColumn(column.Index, LayoutUse.Figure, heading) { Quantity = main.Quantity, Period = main.Period, HasLastYear = quantities.Count == 2 };
        if (own.TrueForAll(f => f.Value is null))
            return AsPlace(bare, own);
        if (main.Quantity.Aspect == FigureAspect.Place)
            return bare with { Use = LayoutUse.Place, Quantity = main.Quantity with { Aspect = FigureAspect.Value, Scope = default }, Scope = main.Quantity.Scope };
        return Printed(bare, own);
    }

    private static LayoutColumn AsPlace(LayoutColumn column, List<PublishedFigure> placed) => column with
    {
        Use = LayoutUse.Place,
        IsFromBottom = placed.Exists(f => f.Place is { IsFromBottom: true }),
        Scope = placed.Find(f => f.Place is not null)?.Place!.Scope ?? PlaceScope.List,
        LeavesSharedBlank = placed.Exists(f => f.Place is { IsShared: true }),
    };

    /// <summary>The figure whose places a column holds: that of which every number is the place.</summary>
    private LayoutColumn PlaceColumn(TableColumn column, TableSegment segment, List<BlockRow> areas)
    {
        var heading = column.Head.Text;
        var placed = areas.SelectMany(r => FiguresOf(r, segment)).Where(f => f.Place is { IsDerived: false }).ToList();
        foreach (var quantity in placed.Select(f => (f.Quantity, f.Period)).Distinct())
        {
            var own = placed.FindAll(f => f.Quantity == quantity.Quantity && f.Period == quantity.Period);
            if (areas.TrueForAll(r => NumberAt(r, column) is not { } number || own.Exists(f => f.Source.Row == grid.NumberOf(r.Index) && f.Place!.Number == number)) && areas.Exists(r => NumberAt(r, column) is not null))
                return AsPlace(new LayoutColumn(column.Index, LayoutUse.Place, heading) { Quantity = quantity.Quantity, Period = quantity.Period }, own);
        }

        return new LayoutColumn(column.Index, LayoutUse.Empty, heading);
    }

    private LayoutColumn Printed(LayoutColumn column, List<PublishedFigure> own)
    {
        var cells = own.Where(f => f.Value is not null).Select(f => (Cell: CellAt(f), Value: f.Value!.Value)).ToList();
        var texts = cells.ConvertAll(c => PlainText.Of(c.Cell.Text));
        var numbers = texts.ConvertAll(t => Number().Match(t)).ConvertAll(m => m.Success ? m.Value : string.Empty);
        var verbs = ChangeVerbs.Of(texts);
        var factor = verbs is not null ? 1 : Factors().FirstOrDefault(f => cells.Index().All(c => numbers[c.Index].Length == 0 || Parse(numbers[c.Index]) == c.Item.Value * f));
        if (factor == 0)
            throw Unfit([], $"“{column.Heading}”一列的写法", $"how column '{column.Heading}' is printed");
        var shown = texts.Zip(numbers).Where(t => t.Second.Length > 0).ToList();
        return column with
        {
            Factor = factor,
            Decimals = numbers.Max(n => n.IndexOf('.', StringComparison.Ordinal) is var point && point >= 0 ? n.Length - point - 1 : 0),
            Suffix = column.HasLastYear || shown.Count == 0 ? string.Empty : shown[0].First[(shown[0].First.IndexOf(shown[0].Second, StringComparison.Ordinal) + shown[0].Second.Length)..],
            Verbs = verbs,
            IsPercentCell = cells.Exists(c => c.Cell.Source.IsPercent),
        };
    }

    /// <summary>How a value can be printed: as it is, the other way round, in mg/m³, in µg/m³, as a fraction of one.</summary>
    private static decimal[] Factors() => [1, -1, 0.001m, 1000, 0.01m];

    private GridCell CellAt(PublishedFigure figure)
    {
        for (var row = 0; row < grid.Height; row++)
            if (grid.NumberOf(row) == figure.Source.Row)
                return grid[row, figure.Source.Column - 1];
        throw Unfit([], "没有此行", "no such row");
    }

    private int? NumberAt(BlockRow row, TableColumn column) => int.TryParse(grid[row.Index, column.Index].Plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool IsInOrder(LayoutColumn column, List<BlockRow> areas)
    {
        var places = areas.Select(r => int.TryParse(grid[r.Index, column.Index].Plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).OfType<int>().ToList();
        return places.Count > 1 && places.Zip(places.Skip(1)).All(p => p.First <= p.Second);
    }

    private static decimal Parse(string number) => decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture);

    private PublicationException Unfit(IReadOnlyList<BlockRow> rows, string zh, string en)
    {
        var place = new FigureSource(grid.Sheet.File, grid.Sheet.Name, rows.Count > 0 ? grid.NumberOf(rows[0].Index) : 0);
        return new PublicationException($"{place}：版式应为逐行列出区域的表，实为{zh}", $"{place}: expected a layout of areas, one a row, found {en}");
    }

    [GeneratedRegex(@"[-+]?\d+(\.\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
