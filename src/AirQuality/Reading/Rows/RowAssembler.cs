using System.Runtime.InteropServices;
using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Observations.Stated;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Brings parsed chunks, one after the other in the order of the input, into the grid and the report.</summary>
/// <remarks>Within a chunk the rows of a station go in together, in their order; what is found is reported in the order of the input all the same.</remarks>
internal sealed class RowAssembler(ReadSession session, ICells hours, ICells days)
{
    private readonly List<LeftOutValue> leftOut = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> parents = new(StringComparer.Ordinal); // of names that lie in an area, of the first of a name
    private readonly HashSet<string> qualifiedNames = new(StringComparer.Ordinal); // that were told of: each thread brings a name of its own
    private readonly RowLocator? locator = session.Rules.Locator;
    private SourceFile? file;
    private ICells? cells;
    private bool givenUp;
    private int[] rowsOfStations = [];
    private int[] codesOfRun = new int[64];

    /// <summary>The names of stations and areas that were met.</summary>
    public IReadOnlyCollection<string> Names => named;

    public void Finish(Chunk chunk)
    {
        if (file != chunk.File)
        {
            file = chunk.File;
            givenUp = false;
            cells = file.IsDaily ? days : hours;
            session.File = file.Name;
            session.Sheet = file.Sheet;
            session.Files++;
        }

        if (givenUp)
            return; // a row before was no CSV
        if (chunk.IsFirst)
            rowsOfStations = [.. file.Stations.Select(s => RowOf(s.Name, chunk))];
        foreach (var (name, firstRow, _) in chunk.Names)
        {
            FinishRowsOf(chunk, RowOf(name, chunk, firstRow), firstRow);
            if (locator is not null)
                Locate(chunk, name.Text, firstRow);
        }

        if (chunk.Names.Count == 0)
            foreach (var row in chunk.Rows)
                FinishAcross(chunk, row);
        foreach (var status in chunk.Statuses)
            session.Statuses.Add(RowOf(status.Name, chunk), status.Name.Kept ?? status.Name.Text, status.Day, status.Status);
        if (chunk.Names.Count == 0 && locator is not null)
            LocateAcross(chunk);
        ReportLeftOut(chunk);
        file.Cells?.Add(chunk.RowsOfFilled, chunk.Filled);
        if (chunk.StatedRows.Count > 0)
            KeepStated(chunk, session.Stated!);
        chunk.Log.Finish(file.LinesBefore);
        file.Rows += chunk.Log.Rows;
        if (chunk.LastLine > 0)
            file.LastLine = file.LinesBefore + chunk.LastLine;
        file.LinesBefore += chunk.LineCount;
        givenUp = chunk.IsMalformed;
        if (!givenUp && chunk.IsLast)
            Close(chunk);
    }

    private void Close(Chunk chunk)
    {
        if (file!.HasRows && file.Rows == 0)
            session.Add(FindingKind.EmptyFile, new(file.LastLine), new("data rows after the header", "表头之后的数据行"), new("none", "没有数据"));
        if (chunk.IsDamaged)
            session.Add(FindingKind.DamagedGzip, new(file.LastLine), new("a whole gzip stream", "完整的gzip文件"), new("one that is cut off or damaged after this line", "此行之后被截断或损坏"));
    }

    /// <summary>Rows of a station or area together, so that the lines of memory they go to are fetched once.</summary>
    private void FinishRowsOf(Chunk chunk, int place, int first)
    {
        var rows = chunk.Rows;
        if (chunk.File.Header!.Binding.Shape == RowShape.OneValue)
        {
            for (var i = first; i != Chunk.NoRow; i = rows[i].Next)
                FinishValue(chunk, rows[i], place);
            return;
        }

        // Mostly the rows of a place are hours that follow one another, and one call fills their cells.
        for (var i = first; i != Chunk.NoRow;)
        {
            var begin = i;
            var count = 0;
            for (; i != Chunk.NoRow && rows[i].Time == rows[begin].Time + count; i = rows[i].Next)
            {
                if (count == codesOfRun.Length)
                    Array.Resize(ref codesOfRun, 2 * count);
                codesOfRun[count++] = rows[i].Codes;
            }

            var run = new HourRun { First = rows[begin].Time, At = codesOfRun.AsSpan(0, count), Codes = chunk.Codes, Pollutants = chunk.File.Pollutants };
            if (run.First != Chunk.NoTime && cells!.AddRun(place, run) is >= 0 and var stored)
                chunk.Log.ValuesStored += stored;
            else
                for (var row = begin; row != i; row = rows[row].Next)
                    FinishRow(chunk, rows[row], place);
        }
    }

    private void FinishValue(Chunk chunk, in ChunkRow row, int place)
    {
        if (row.Time == Chunk.NoTime)
            return;
        cells!.Name(place, row.Time);
        Add(chunk, row, row.Codes, place, new ValueColumn(row.Pollutant, chunk.File.Header!.Binding.Row.Value, default));
    }

    private void FinishRow(Chunk chunk, in ChunkRow row, int place)
    {
        if (row.Time == Chunk.NoTime)
            return;
        cells!.Name(place, row.Time);
        // Mostly all cells of a row are new, and one call fills them. Only where one has a value already is each asked by itself, to
        // tell a repetition from a contradiction.
        var columns = chunk.File.Columns;
        if (cells.AddAll(place, row.Time, chunk.File.Pollutants, chunk.Codes.AsSpan(row.Codes, columns.Length)) is >= 0 and var stored)
        {
            chunk.Log.ValuesStored += stored;
            return;
        }

        for (var c = 0; c < columns.Length; c++)
            Add(chunk, row, row.Codes + c, place, columns[c]);
    }

    private void FinishAcross(Chunk chunk, in ChunkRow row)
    {
        if (rowsOfStations.Length > 0)
            cells!.Name(rowsOfStations[0], row.Time);
        for (var i = 0; i < rowsOfStations.Length; i++)
        {
            // As far as cells are empty; the one that is not goes by itself and is told, and then on behind it.
            var passed = cells!.AddAcross(rowsOfStations.AsSpan(i), row.Time, row.Pollutant, chunk.Codes.AsSpan(row.Codes + i, rowsOfStations.Length - i));
            chunk.Log.ValuesStored += passed.Stored;
            i += passed.Count;
            if (i < rowsOfStations.Length)
                Add(chunk, row, row.Codes + i, rowsOfStations[i], new ValueColumn(row.Pollutant, chunk.File.Stations[i].Column, default));
        }
    }

    private void Add(Chunk chunk, in ChunkRow row, int position, int place, in ValueColumn column)
    {
        var code = chunk.Codes[position];
        if (code < 0)
            return;
        var outcome = cells!.Add(place, row.Time, column.Pollutant, code);
        if (outcome == AddOutcome.Stored)
            chunk.Log.ValuesStored++;
        else
            leftOut.Add(new LeftOutValue(position, row.Offset, column.Column, outcome));
    }

    /// <summary>Looks up the lines of rows of a station or area.</summary>
    private void Locate(Chunk chunk, string name, int first)
    {
        chunk.Rewind();
        for (var i = first; i != Chunk.NoRow; i = chunk.Rows[i].Next)
            if (locator!.IsWanted(name, chunk.Rows[i].Time))
                locator.Found(name, chunk.Rows[i].Time, new LocatedRow(file!.Name, file.Sheet, file.LinesBefore + chunk.LineAt(chunk.Rows[i].Offset)));
    }

    /// <summary>Looks up the lines of rows that hold all stations.</summary>
    private void LocateAcross(Chunk chunk)
    {
        chunk.Rewind();
        foreach (var row in chunk.Rows)
        {
            if (!locator!.IsWanted(row.Time))
                continue;
            foreach (var station in file!.Stations)
                if (locator.IsWanted(station.Name.Text, row.Time))
                    locator.Found(station.Name.Text, row.Time, new LocatedRow(file.Name, file.Sheet, file.LinesBefore + chunk.LineAt(row.Offset)));
        }
    }

    /// <summary>Reports values that were left out, in the order of the input.</summary>
    private void ReportLeftOut(Chunk chunk)
    {
        if (leftOut.Count == 0)
            return;
        // Rows of a station went in together, but people read a report along the file: so by the place in the chunk, from its beginning.
        chunk.Rewind();
        leftOut.Sort(static (x, y) => x.Position.CompareTo(y.Position));
        foreach (var value in leftOut)
            ReportLeftOut(chunk, value);
        leftOut.Clear();
    }

    private void ReportLeftOut(Chunk chunk, in LeftOutValue left)
    {
        chunk.Log.Report(left.Position, file!.LinesBefore);
        var place = new FindingPlace(file.LinesBefore + chunk.LineAt(left.Offset), file.Label(left.Column));
        var value = Concentration.FromThousandths(chunk.Codes[left.Position]).ToString(format: null, formatProvider: null);
        if (left.Outcome == AddOutcome.TooLate)
        {
            chunk.Log.ValuesRejected++;
            session.Add(FindingKind.OutOfOrder, place, new("the days of a station in order", "各站点按日期先后排列"), new($"{value} of a day before one already begun", $"{value}，其日期早于已读取的日期"));
            return;
        }

        chunk.Log.ValuesDuplicate++;
        if (left.Outcome == AddOutcome.SameAgain)
            session.Add(FindingKind.DuplicateAgreeing, place, new("each value once", "每个数值出现一次"), new($"{value} again", $"{value}重复"));
        else
            session.Add(FindingKind.DuplicateConflicting, place, new("the value read before, which stays", "先前读取的数值（保留）"), value);
    }

    /// <summary>Keeps what rows state beside the concentrations, with the lines they stand on.</summary>
    private void KeepStated(Chunk chunk, StatedFigures stated)
    {
        chunk.Rewind();
        var codes = CollectionsMarshal.AsSpan(chunk.StatedCodes);
        foreach (var row in chunk.StatedRows)
        {
            var layout = row.Layout;
            if (layout.File != file)
            {
                layout.File = file;
                layout.Table = stated.Add(new StatedTable(file!.Name, file.Sheet, [.. layout.Columns.Index().Select(c => ColumnOf(c.Item, row.Name is null ? rowsOfStations[c.Index] : -1))]));
            }

            var line = file!.LinesBefore + chunk.LineAt(row.Offset);
            stated.Add(new StatedRow(layout.Table, row.Name is { } name ? RowOf(name, chunk) : -1, row.Time, (int)Math.Min(line, int.MaxValue), First: 0), codes.Slice(row.First, layout.Columns.Count));
        }
    }

    private StatedColumn ColumnOf(in StatedSource source, int place) => new(source.Kind, source.Pollutant, file!.Label(source.Column), place);

    private int RowOf(RowName name, Chunk chunk, int firstRow = Chunk.NoRow)
    {
        if (name.Row != RowName.Unnamed)
            return name.Row;
        named.Add(name.Text);
        name.Kept = Unique(name, chunk, firstRow);
        return name.Row = cells!.Row(name.Kept, name.Parent, file!.Header!.Binding.Place.Level);
    }

    /// <summary>The name a station is kept under: with its area where another station of the name lies in another one.</summary>
    private string Unique(RowName name, Chunk chunk, int firstRow)
    {
        if (file!.IsDaily || name.Parent is not { } parent)
            return name.Text;
        if (parents.TryAdd(name.Text, parent) || string.Equals(parents[name.Text], parent, StringComparison.Ordinal))
            return name.Text;
        var qualified = $"{name.Text}, {parent}";
        if (qualifiedNames.Add(qualified))
            TellQualified(chunk, firstRow, new($"'{name.Text}' in {parents[name.Text]} and in {parent}; the second is kept as '{qualified}'", $"“{name.Text}”分属{parents[name.Text]}和{parent}；后者记为“{qualified}”"));
        return qualified;
    }

    private static void TellQualified(Chunk chunk, int firstRow, Bilingual found)
    {
        var expected = new Bilingual("a name of one station", "只指一个站点的名称");
        if (firstRow == Chunk.NoRow)
        {
            chunk.Log.Add(FindingKind.NearlyEqualNames, new(0), expected, found);
            return;
        }

        chunk.Rewind();
        var row = chunk.Rows[firstRow];
        chunk.Log.Insert(row.Codes, FindingKind.NearlyEqualNames, new(chunk.LineAt(row.Offset)), expected, found);
        chunk.Rewind();
    }
}
