using AirQuality.Observations;
using AirQuality.Terms;
using CsvHelper;
using NodaTime;

namespace AirQuality.Reading;

/// <summary>Parses the rows of a chunk.</summary>
internal abstract class RowParser
{
    private readonly bool hasCutMark;
    private readonly (int First, int Last) span = (int.MinValue, int.MaxValue);

    protected RowParser(Chunk chunk, ParserMemory memory)
    {
        (Chunk, Memory, Header, Log) = (chunk, memory, chunk.File.Header, chunk.Log);
        hasCutMark = chunk.IsDamaged && chunk.Text.Contains(CheckedGZipStream.CutMark);
        if (Log.Options.Span is { } days)
            span = (HourStamp.DayNumber(days.Start), HourStamp.DayNumber(days.End));
    }

    /// <summary>Where the last row begins; -1 before the first.</summary>
    public int LastOffset { get; private set; } = -1;

    protected Chunk Chunk { get; }

    protected ParserMemory Memory { get; }

    protected Header Header { get; }

    protected ChunkLog Log { get; }

    protected long Line => Chunk.LineAt(LastOffset);

    public static RowParser Of(Chunk chunk, ParserMemory memory) => chunk.File.Format switch
    {
        ObservationFormat.Long => new LongParser(chunk, memory),
        ObservationFormat.Uci => new UciParser(chunk, memory),
        ObservationFormat.Sites => new SitesParser(chunk, memory),
        _ => new DailyParser(chunk, memory),
    };

    public void ReadRow(CsvReader row)
    {
        var fits = row.FieldCount == Header.Names.Count;
        if (!fits && Trim(row.RawRecord).IsEmpty)
            return;
        LastOffset = (int)row.ByteOffset;
        Log.Rows++;
        if (hasCutMark && row.RawRecord.Contains(CheckedGZipStream.CutMark))
            Log.RowsRejected++; // cut off by the end of a damaged stream, which is reported with this line
        else if (!fits)
            Log.RejectRow(FindingKind.WrongCellCount, Line, column: null, $"{Header.Names.Count} cells as in the header", $"{row.FieldCount} cells");
        else
            Read(row);
    }

    protected abstract void Read(CsvReader row);

    /// <summary>A cell without the blanks around it.</summary>
    protected static ReadOnlySpan<byte> Cell(CsvReader row, int column) => Trim(row.GetSpan(column));

    protected bool InSpan(int day) => day >= span.First && day <= span.Last;

    protected void RejectTime(FindingKind kind, string column, string expected, ReadOnlySpan<byte> found) =>
        Log.RejectRow(kind, Line, column, expected, found);

    protected void RejectOutside(string column, ReadOnlySpan<byte> found) =>
        Log.RejectRow(FindingKind.OutsideSpan, Line, column, $"a day of {Iso(Log.Options.Span!.Start)}..{Iso(Log.Options.Span.End)}", found);

    /// <summary>The station or area of a row; <c>null</c>, with the row rejected, when it is none that is read.</summary>
    protected RowName? Name(ReadOnlySpan<byte> text, string column)
    {
        var name = Memory.Names.Find(text, Memory.IsKnown);
        if (name.IsKnown)
            return name;
        if (System.Text.Unicode.Utf8.IsValid(text))
            Log.RejectRow(FindingKind.UnknownStation, Line, column, Log.Options.Network is null ? $"{(column[0] == 'a' ? "an" : "a")} {column}" : $"{(column[0] == 'a' ? "an" : "a")} {column} of the stations file", text);
        else
            Log.RejectRow(FindingKind.UndecodableText, Line, column, "text in UTF-8, as the file begins", text);
        return null;
    }

    /// <summary>The values of a row of one station or area.</summary>
    protected void ReadValues(CsvReader row, RowName name, int time, CarbonMonoxideUnit unit)
    {
        Log.RowsUsed++;
        Chunk.Add(name, time, LastOffset);
        ReadCells(row, Chunk.File.Columns, unit);
    }

    /// <summary>The values of cells. Nearly all of them are plain numbers or empty, of which there is no more to say.</summary>
    protected void ReadCells(CsvReader row, ReadOnlySpan<(Pollutant Pollutant, int Column)> cells, CarbonMonoxideUnit unit)
    {
        var codes = Chunk.ReserveCodes(cells.Length);
        var (before, plainOnes) = (Chunk.CodeCount, 0);
        for (var i = 0; i < cells.Length; i++)
        {
            var (pollutant, column) = cells[i];
            var cell = row.GetSpan(column);
            var plain = FixedPoint.Plain(cell);
            if (plain >= 0 && Log.IsPlausible(plain, pollutant) && (pollutant != Pollutant.CO || unit != CarbonMonoxideUnit.Micrograms))
            {
                codes[i] = plain;
                plainOnes++;
                continue;
            }

            Chunk.CodeCount = before + i;
            codes[i] = Log.TryCountEmpty(cell) ? Concentration.MissingCode : Log.Value(Trim(cell), pollutant, unit, Line, Header.Names[column]);
        }

        Chunk.CodeCount = before + cells.Length;
        Log.ValuesRead += plainOnes;
    }

    protected static bool TrySmall(ReadOnlySpan<byte> cell, int most, out int value) =>
        int.TryParse(cell, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && value <= most;

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && (cell[0] <= ' ' || cell[^1] <= ' ') ? cell.Trim(" \t"u8) : cell;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
