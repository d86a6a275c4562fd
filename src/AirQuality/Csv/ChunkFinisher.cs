using AirQuality.Observations;

namespace AirQuality.Csv;

/// <summary>Where values go.</summary>
internal interface ICells
{
    /// <summary>The row of a station or area, new if it was not named before.</summary>
    int Row(string name);

    /// <summary>Notes that a row has data of a time, if only missing ones.</summary>
    void Name(int row, int time);

    /// <summary>Adds the values of several pollutants, missing ones among them, at once where there was none: how many are not missing; -1, with nothing added, where they are to be added one by one.</summary>
    int AddAll(int row, int time, ReadOnlySpan<(Pollutant Pollutant, int Column)> columns, ReadOnlySpan<int> codes) => -1;

    /// <summary>Adds the values of many rows, missing ones among them, up to the first cell that has a value: how many it came past, and how many of those were not missing.</summary>
    (int Passed, int Stored) AddAcross(ReadOnlySpan<int> rows, int time, Pollutant pollutant, ReadOnlySpan<int> codes) => (0, 0);

    /// <summary>Adds a value that is not missing.</summary>
    AddOutcome Add(int row, int time, Pollutant pollutant, int code);
}

/// <summary>Brings parsed chunks, one after the other in the order of the input, into the grid and the report.</summary>
internal sealed class ChunkFinisher(ReadSession session, ICells hours, ICells days)
{
    private SourceFile? file;
    private ICells? cells;
    private bool givenUp;
    private int position;
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
        chunk.Rewind();
        position = 0;
        foreach (var row in chunk.Rows)
            FinishRow(chunk, row);
        chunk.Log.Finish(file.LinesBefore);
        file.Rows += chunk.Log.Rows;
        if (chunk.LastLine > 0)
            file.LastLine = file.LinesBefore + chunk.LastLine;
        file.LinesBefore += Chunk.Lines(chunk.Text);
        givenUp = chunk.IsMalformed;
        if (givenUp || !chunk.IsLast)
            return;
        if (file.HasRows && file.Rows == 0)
            session.Add(FindingKind.EmptyFile, file.LastLine, column: null, "data rows after the header", "none");
        if (chunk.IsDamaged)
            session.Add(FindingKind.DamagedGzip, file.LastLine, column: null, "a whole gzip stream", "one that is cut off or damaged after this line");
    }

    private void FinishRow(Chunk chunk, in ChunkRow row)
    {
        if (row.Name is { } name)
        {
            var place = RowOf(name);
            if (row.Time == Chunk.NoTime)
                return;
            cells!.Name(place, row.Time);
            var columns = chunk.File.Columns;
            if (cells.AddAll(place, row.Time, columns, chunk.Codes.AsSpan(position, columns.Length)) is >= 0 and var stored)
            {
                chunk.Log.ValuesStored += stored;
                position += columns.Length;
                return;
            }

            foreach (var (pollutant, column) in columns)
                Add(chunk, row, place, pollutant, column);
            return;
        }

        if (rowsOfStations.Length > 0)
            cells!.Name(rowsOfStations[0], row.Time);
        for (var i = 0; i < rowsOfStations.Length;)
        {
            var (passed, stored) = cells!.AddAcross(rowsOfStations.AsSpan(i), row.Time, row.Pollutant, chunk.Codes.AsSpan(position, rowsOfStations.Length - i));
            chunk.Log.ValuesStored += stored;
            position += passed;
            i += passed;
            if (i == rowsOfStations.Length)
                break;
            Add(chunk, row, rowsOfStations[i], row.Pollutant, chunk.File.Stations[i].Column);
            i++;
        }
    }

    private void Add(Chunk chunk, in ChunkRow row, int place, Pollutant pollutant, int column)
    {
        var code = chunk.Codes[position++];
        if (code < 0)
            return;
        var outcome = cells!.Add(place, row.Time, pollutant, code);
        if (outcome == AddOutcome.Stored)
            chunk.Log.ValuesStored++;
        else
            AddLeftOut(chunk, row.Offset, outcome, Concentration.FromThousandths(code), column);
    }

    private void AddLeftOut(Chunk chunk, int offset, AddOutcome outcome, Concentration value, int column)
    {
        chunk.Log.Report(position - 1, file!.LinesBefore);
        var line = file.LinesBefore + chunk.LineAt(offset);
        var name = file.Header.Names[column];
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
