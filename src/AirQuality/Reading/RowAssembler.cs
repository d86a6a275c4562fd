using System.Runtime.InteropServices;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Brings parsed chunks, one after the other in the order of the input, into the grid and the report.</summary>
/// <remarks>Within a chunk the rows of a station go in together, in their order; what is found is reported in the order of the input all the same.</remarks>
internal sealed class RowAssembler(ReadSession session, ICells hours, ICells days)
{
    private readonly List<(int Position, int Offset, int Column, AddOutcome Outcome)> leftOut = [];
    private SourceFile? file;
    private ICells? cells;
    private bool givenUp;
    private int[] rowsOfStations = [];

    public void Finish(Chunk chunk)
    {
        if (file != chunk.File)
        {
            (file, givenUp) = (chunk.File, false);
            cells = file.Format == ObservationFormat.Daily ? days : hours;
            session.File = file.Name;
            session.Files++;
        }

        if (givenUp)
            return; // a row before was no CSV
        if (chunk.IsFirst)
            rowsOfStations = [.. file.Stations.Select(s => RowOf(s.Name))];
        foreach (var (name, firstRow, _) in chunk.Names)
            FinishRowsOf(chunk, RowOf(name), firstRow);
        if (chunk.Names.Count == 0)
            foreach (var row in chunk.Rows)
                FinishAcross(chunk, row);
        ReportLeftOut(chunk);
        chunk.Log.Finish(file.LinesBefore);
        file.Rows += chunk.Log.Rows;
        if (chunk.LastLine > 0)
            file.LastLine = file.LinesBefore + chunk.LastLine;
        file.LinesBefore += chunk.LineCount;
        givenUp = chunk.IsMalformed;
        if (givenUp || !chunk.IsLast)
            return;
        if (file.HasRows && file.Rows == 0)
            session.Add(FindingKind.EmptyFile, file.LastLine, column: null, "data rows after the header", "none");
        if (chunk.IsDamaged)
            session.Add(FindingKind.DamagedGzip, file.LastLine, column: null, "a whole gzip stream", "one that is cut off or damaged after this line");
    }

    /// <summary>Rows of a station or area together, so that the lines of memory they go to are fetched once.</summary>
    private void FinishRowsOf(Chunk chunk, int place, int first)
    {
        var rows = CollectionsMarshal.AsSpan(chunk.Rows);
        var columns = chunk.File.Columns;
        for (var i = first; i != Chunk.NoRow; i = rows[i].Next)
        {
            ref readonly var row = ref rows[i];
            if (row.Time == Chunk.NoTime)
                continue;
            cells!.Name(place, row.Time);
            if (cells.AddAll(place, row.Time, columns, chunk.Codes.AsSpan(row.Codes, columns.Length)) is >= 0 and var stored)
            {
                chunk.Log.ValuesStored += stored;
                continue;
            }

            for (var c = 0; c < columns.Length; c++)
                Add(chunk, row, row.Codes + c, place, columns[c].Pollutant, columns[c].Column);
        }
    }

    private void FinishAcross(Chunk chunk, in ChunkRow row)
    {
        if (rowsOfStations.Length > 0)
            cells!.Name(rowsOfStations[0], row.Time);
        for (var i = 0; i < rowsOfStations.Length; i++)
        {
            var (passed, stored) = cells!.AddAcross(rowsOfStations.AsSpan(i), row.Time, row.Pollutant, chunk.Codes.AsSpan(row.Codes + i, rowsOfStations.Length - i));
            chunk.Log.ValuesStored += stored;
            i += passed;
            if (i < rowsOfStations.Length)
                Add(chunk, row, row.Codes + i, rowsOfStations[i], row.Pollutant, chunk.File.Stations[i].Column);
        }
    }

    private void Add(Chunk chunk, in ChunkRow row, int position, int place, Pollutant pollutant, int column)
    {
        var code = chunk.Codes[position];
        if (code < 0)
            return;
        var outcome = cells!.Add(place, row.Time, pollutant, code);
        if (outcome == AddOutcome.Stored)
            chunk.Log.ValuesStored++;
        else
            leftOut.Add((position, row.Offset, column, outcome));
    }

    /// <summary>Reports values that were left out, in the order of the input.</summary>
    private void ReportLeftOut(Chunk chunk)
    {
        if (leftOut.Count == 0)
            return;
        chunk.Rewind();
        leftOut.Sort(static (x, y) => x.Position.CompareTo(y.Position));
        foreach (var (position, offset, column, outcome) in leftOut)
            ReportLeftOut(chunk, position, offset, column, outcome);
        leftOut.Clear();
    }

    private void ReportLeftOut(Chunk chunk, int position, int offset, int column, AddOutcome outcome)
    {
        chunk.Log.Report(position, file!.LinesBefore);
        var line = file.LinesBefore + chunk.LineAt(offset);
        var name = file.Header.Names[column];
        var value = Concentration.FromThousandths(chunk.Codes[position]);
        if (outcome == AddOutcome.TooLate)
        {
            chunk.Log.ValuesRejected++;
            session.Add(FindingKind.OutOfOrder, line, name, "the days of a station in order", $"{value} of a day before one already begun");
            return;
        }

        chunk.Log.ValuesDuplicate++;
        if (outcome == AddOutcome.SameAgain)
            session.Add(FindingKind.DuplicateAgreeing, line, name, "each value once", $"{value} again");
        else
            session.Add(FindingKind.DuplicateConflicting, line, name, "the value read before, which stays", value.ToString(format: null, formatProvider: null));
    }

    private int RowOf(RowName name)
    {
        if (name.Row == RowName.Unnamed)
            name.Row = cells!.Row(name.Text);
        return name.Row;
    }
}
