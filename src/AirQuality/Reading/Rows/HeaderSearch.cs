using System.Text.RegularExpressions;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Findings;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>Finds the header of a table among its first rows: behind titles, in one row or several, with a row of units below it.</summary>
/// <param name="layouts">The layouts a table may be of, those to be preferred first.</param>
/// <param name="map">What the user says of columns.</param>
internal sealed partial class HeaderSearch(IReadOnlyList<ObservationLayout> layouts, ColumnMap map)
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

    private static bool IsUnlikely(HeaderRow row)
    {
        var filled = row.Cells.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return filled.Count < 2 || filled.TrueForAll(c => Label().IsMatch(NameText.Plain(c)));
    }

    /// <summary>单位：μg/m³, 制表日期：2026-10-06: what is said of a table, and no name of a column.</summary>
    [GeneratedRegex("^[^():0-9]{1,12}:.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    /// <summary>The header that begins with a row, together with those below it that hold names too, or alone.</summary>
    private FoundHeader? Fit(int at)
    {
        // Several rows before one: 浓度 above PM2.5, SO2 fits nothing by itself, while the lower row alone would fit and lose what the upper
        // one says; and never fewer than there are, as those left out may say that the figures are indices. A row of units is none of them,
        // although it also holds words that are known.
        var height = NameRows.Height(rows, at);
        var units = at + height < rows.Count && UnitRow.Is(rows[at + height].Cells) ? rows[at + height].Cells : null;
        return Table(at, height, units);
    }

    /// <summary>The columns of a row, told once.</summary>
    private ColumnTable ColumnsOf(int row)
    {
        if (!tables.TryGetValue(row, out var columns))
            tables.Add(row, columns = new ColumnTable(rows[row].Cells, map));
        return columns;
    }

    /// <summary>The columns of some rows of names.</summary>
    private ColumnTable ColumnsOf(int at, int height) =>
        height == 1 ? ColumnsOf(at) : new ColumnTable(NameRows.Joined([.. rows.Skip(at).Take(height).Select(r => r.Cells)]), map);

    private FoundHeader? Table(int at, int namesHeight, string[]? units)
    {
        var columns = ColumnsOf(at, namesHeight);
        var height = namesHeight + (units is null ? 0 : 1);
        if (units is not null)
            columns = columns.WithUnits(c => c.Index < units.Length && UnitText.Parse(NameText.Plain(units[c.Index]).Trim('(', ')')) is { } unit ? unit : ColumnUnit.None);
        if (layouts.All(l => l.IsByKnownNames) && (columns.Repeated is not null || columns.Columns.Count(c => c.Role != ColumnRole.Unknown) < 2))
            return null;
        using var reader = open();
        var end = 0L;
        for (var i = 0; i < at + height && reader.Read(); i++)
            end = reader.ByteOffset + reader.RawRecord.Length;
        var head = new TableHead(columns, new TableSample(reader, columns.Columns.Count)) { TitleDate = TitleDate.Of(rows.Take(at), columns) };
        var layout = layouts.FirstOrDefault(l => (columns.Repeated is null || !l.IsByKnownNames) && l.Needs.All(n => n.IsMet(head)));
        if (layout is null)
            return null;
        Sample = head.Sample;
        return new FoundHeader(head, layout, rows.GetRange(at, height), at + height, end);
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
        var first = FirstOf(at);
        var height = NameRows.Height(rows, first);
        var columns = ColumnsOf(first, height);
        Near = columns.Columns.Count(c => c.Role != ColumnRole.Unknown) > 1 ? columns : null;
        var head = new TableHead(columns, TableSample.None);
        // The layout of which the largest share is there: a message that says what one column is missing is worth more than a list of
        // formats. Of two that are as near it is the one further back in the list, which asks for less.
        var lacking = layouts.Reverse().Select(l => new NearLayout(l, [.. l.Needs.Where(n => !n.IsMet(head))])).OrderBy(l => (double)l.Unmet.Count / l.Layout.Needs.Count).First();
        var isNear = lacking.Unmet.Count < lacking.Layout.Needs.Count;
        if (TurnedTable.IsOfPeriods(head.Columns))
            return new HeaderProblem(FindingKind.UnknownHeader, new FindingPlace(row.Line), new("days or hours", "日数据或小时数据"), new("a table of months or another period; give it with --published", "月度等时段的数据表；请用 --published 给出"));
        return new HeaderProblem(FindingKind.UnknownHeader, new FindingPlace(row.Line), TurnedTable.Advice(head.Columns) ?? (height > 1 && columns.Repeated is null ? null : TurnedTable.Advice(at > 0 ? rows[at - 1].Cells : [], row.Cells, at + 1 < rows.Count ? rows[at + 1].Cells : [])) ?? Expected(isNear ? lacking : null), WithDateAbove(first, columns, Said(rows[first], height, head)));
    }

    /// <summary>What was found, and the date above a table that has no column of it: as daily reports of one file a day are titled.</summary>
    private Bilingual WithDateAbove(int first, ColumnTable columns, Bilingual said)
    {
        var hasTime = columns.Has(ColumnRole.Date) || columns.Has(ColumnRole.Time) || columns.Has(ColumnRole.UniversalTime);
        var date = hasTime ? null : rows.Take(first).SelectMany(r => r.Cells).Select(c => DateInText().Match(NameText.Plain(c))).FirstOrDefault(m => m.Success);
        return date is null ? said : new($"{said.English}; the date above the table ({date.Value}) is read where it stands in a column of its own, in each row", $"{said.Chinese}；表格上方的日期（{date.Value}）请另列“日期”一列，逐行填写");
    }

    /// <summary>2025年5月1日, 2025-05-01.</summary>
    [GeneratedRegex("(19|20)[0-9]{2}[年/.-][0-9]{1,2}[月/.-][0-9]{1,2}日?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateInText();

    /// <summary>The row in which the names begin that go on in a row.</summary>
    private int FirstOf(int at)
    {
        for (var first = Math.Max(0, at - NameRows.Most + 1); first < at; first++)
            if (!IsUnlikely(rows[first]) && first + NameRows.Height(rows, first) > at)
                return first;
        return at;
    }

    private static Bilingual Said(HeaderRow first, int height, TableHead head)
    {
        if (head.Columns.Repeated is { } repeated)
            return new($"a second column for the meaning of '{repeated.Name}'", $"另有一列与“{repeated.Name}”含义相同");
        if (height == 1)
            return ReadingCounts.Quote(first.Text);
        var names = ReadingCounts.Quote(string.Join(", ", head.Columns.Columns.Select(c => c.Name)));
        return new($"names in {height} rows, together {names.English}", $"{height}行表头，合起来为{names.Chinese}");
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
