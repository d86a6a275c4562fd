using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>Finds the header of a table among its first rows: behind titles, in one row or two, with a row of units below it.</summary>
/// <param name="layouts">The layouts a table may be of, those to be preferred first.</param>
/// <param name="map">What the user says of columns.</param>
internal sealed class HeaderSearch(IReadOnlyList<ObservationLayout> layouts, ColumnMap map)
{
    private const int MostTitles = 30;

    private readonly Dictionary<int, ColumnTable> tables = [];
    private List<HeaderRow> rows = [];
    private Func<CsvReader> open = null!;

    /// <summary>What is wrong with the table, where no header was found.</summary>
    public HeaderProblem Problem { get; private set; }

    /// <summary>The columns of the row that is most like a header, where none was found.</summary>
    public ColumnTable? Near { get; private set; }

    /// <summary>The rows above the header.</summary>
    public IReadOnlyList<HeaderRow> Titles { get; private set; } = [];

    /// <summary>The first rows of the table.</summary>
    public TableSample Sample { get; private set; } = null!;

    /// <summary>The header; <c>null</c> where there is none.</summary>
    /// <param name="reader">Opens the text at its beginning.</param>
    /// <exception cref="CsvFormatException">A row before the header is no CSV.</exception>
    public FoundHeader? Find(Func<CsvReader> reader)
    {
        open = reader;
        rows = Read();
        for (var i = 0; i < rows.Count; i++)
        {
            if (IsUnlikely(rows[i]))
                continue;
            if (Fit(i) is { } found)
            {
                Titles = rows[..i];
                return found;
            }
        }

        Problem = rows.Count == 0
            ? new HeaderProblem(FindingKind.EmptyFile, default, Expected(null), new("an empty file", "空文件"))
            : Unfit(BestRow());
        return null;
    }

    private List<HeaderRow> Read()
    {
        var found = new List<HeaderRow>();
        using var reader = open();
        while (found.Count < MostTitles && Next(reader, found.Count))
            found.Add(HeaderRow.Of(reader));
        return found;
    }

    /// <summary>Goes to the next row; one that is no CSV matters at the beginning only, later the reading proper reports it.</summary>
    private static bool Next(CsvReader reader, int read)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException) when (read > 0)
        {
            return false;
        }
    }

    private static bool IsUnlikely(HeaderRow row) => row.Cells.Count(c => c.Length > 0) < 2 || row.Cells.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Count() < 2;

    /// <summary>The header that begins with a row, alone or together with the one below it.</summary>
    private FoundHeader? Fit(int at)
    {
        // Units before names: a second row of units also holds words that are known. And two rows before one: 浓度 above PM2.5, SO2 fits
        // nothing by itself, while the lower row alone would fit and lose what the upper one says.
        var below = at + 1 < rows.Count ? rows[at + 1] : null;
        var isUnits = below is not null && UnitRow.Is(below.Cells);
        var isTwoRows = !isUnits && below is not null && below.Cells.Length == rows[at].Cells.Length && UnitRow.IsNames(below.Cells);
        if (isTwoRows && Table(at, 2, UnitRow.Joined(rows[at].Cells, below!.Cells)) is { } joined)
            return joined;
        var units = isUnits ? below!.Cells : null;
        return Table(at, isUnits ? 2 : 1, null, units);
    }

    /// <summary>The columns of a row, told once.</summary>
    private ColumnTable ColumnsOf(int row)
    {
        if (!tables.TryGetValue(row, out var columns))
            tables.Add(row, columns = new ColumnTable(rows[row].Cells, map));
        return columns;
    }

    private FoundHeader? Table(int at, int height, string[]? names, string[]? units = null)
    {
        var columns = names is null ? ColumnsOf(at) : new ColumnTable(names, map);
        if (units is not null)
            columns = columns.WithUnits(c => c.Index < units.Length && UnitText.Parse(NameText.Plain(units[c.Index]).Trim('(', ')')) is { } unit ? unit : ColumnUnit.None);
        if (layouts.All(l => l.IsByKnownNames) && (columns.Repeated is not null || columns.Columns.Count(c => c.Role != ColumnRole.Unknown) < 2))
            return null;
        using var reader = open();
        var end = 0L;
        for (var i = 0; i < at + height && reader.Read(); i++)
            end = reader.ByteOffset + reader.RawRecord.Length;
        var head = new TableHead(columns, new TableSample(reader, columns.Columns.Count));
        var layout = layouts.FirstOrDefault(l => (columns.Repeated is null || !l.IsByKnownNames) && l.Needs.All(n => n.IsMet(head)));
        if (layout is null)
            return null;
        Sample = head.Sample;
        return new FoundHeader(head, layout, rows[at], at + height, end);
    }

    /// <summary>The row with the most names that are understood; the first where none is.</summary>
    private int BestRow()
    {
        var best = 0;
        var most = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var known = ColumnsOf(i).Columns.Count(c => c.Role is not (ColumnRole.Unknown or ColumnRole.Note));
            if (known <= most)
                continue;
            best = i;
            most = known;
        }

        return best;
    }

    private HeaderProblem Unfit(int at)
    {
        var row = rows[at];
        Near = ColumnsOf(at).Columns.Count(c => c.Role != ColumnRole.Unknown) > 1 ? ColumnsOf(at) : null;
        var head = new TableHead(ColumnsOf(at), TableSample.None);
        // The layout of which the largest share is there: a message that says what one column is missing is worth more than a list of
        // formats. Of two that are as near it is the one further back in the list, which asks for less.
        var lacking = layouts.Reverse().Select(l => new NearLayout(l, [.. l.Needs.Where(n => !n.IsMet(head))])).OrderBy(l => (double)l.Unmet.Count / l.Layout.Needs.Count).First();
        var isNear = lacking.Unmet.Count < lacking.Layout.Needs.Count;
        if (TurnedTable.IsOfPeriods(head.Columns))
            return new HeaderProblem(FindingKind.UnknownHeader, new FindingPlace(row.Line), new("days or hours", "日数据或小时数据"), new("a table of months or another period; give it with --published", "月度等时段的数据表；请用 --published 给出"));
        return new HeaderProblem(FindingKind.UnknownHeader, new FindingPlace(row.Line), TurnedTable.Advice(head.Columns) ?? TurnedTable.Advice(at > 0 ? rows[at - 1].Cells : [], row.Cells, at + 1 < rows.Count ? rows[at + 1].Cells : []) ?? Expected(isNear ? lacking : null), Said(row, head));
    }

    private static Bilingual Said(HeaderRow row, TableHead head)
    {
        var text = ReadingCounts.Quote(row.Text);
        return head.Columns.Repeated is { } repeated ? new($"a second column for the meaning of '{repeated.Name}'", $"另有一列与“{repeated.Name}”含义相同") : text;
    }

    private Bilingual Expected(NearLayout? nearest)
    {
        var names = string.Join(", ", layouts.Select(l => l.Name));
        var known = layouts.Count == 1
            ? new Bilingual($"a header of format {names}", $"{names}格式的表头")
            : new Bilingual($"a header of a known layout ({names})", $"可识别版式（{names}）的表头");
        if (nearest is not { Layout: var layout, Unmet: { Count: > 0 } unmet })
            return known;
        return new Bilingual(
            $"{known.English}; nearest is {layout.Name}, for which there is no {string.Join(", no ", unmet.Select(n => n.What.English))} (name columns with --map)",
            $"{known.Chinese}；最接近{layout.Name}，但缺少{string.Join("、", unmet.Select(n => n.What.Chinese))}（可用 --map 指明列的含义）");
    }

    /// <summary>A layout and what a table lacks to be of it.</summary>
    private sealed record NearLayout(ObservationLayout Layout, IReadOnlyList<LayoutNeed> Unmet);
}
