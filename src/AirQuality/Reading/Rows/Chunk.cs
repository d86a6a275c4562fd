using System.Runtime.InteropServices;
using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sheets;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>Whole rows of a file: their text, and what parsing makes of it until it goes into the grid.</summary>
internal sealed class Chunk(ReadSession session)
{
    public const int NoTime = int.MinValue;
    public const int NoRow = -1;

    /// <summary>About how many bytes of text there are for a value.</summary>
    private const int BytesOfValue = 7;

    private ChunkRow[] rows = new ChunkRow[64];
    private int rowCount;
    private int counted;
    private long line;

    /// <summary>The text, and room for more.</summary>
    public byte[] Buffer { get; private set; } = [];

    public int Length { get; set; }

    public ReadOnlySpan<byte> Text => Buffer.AsSpan(0, Length);

    public SourceFile File { get; private set; } = null!;

    /// <summary>What parts the cells of its rows.</summary>
    public char Separator { get; set; } = ',';

    /// <summary>Whether its rows are read by the reader of CSV also where none has a quote; for tests, which compare the two.</summary>
    public bool IsReadByQuotes { get; set; }

    /// <summary>Whether it begins with the header.</summary>
    public bool IsFirst { get; set; }

    /// <summary>Whether it is the last of its file.</summary>
    public bool IsLast { get; set; }

    /// <summary>Whether the file, a gzip stream, was found to be damaged behind the chunk.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>Whether it is a row longer than any is allowed to be.</summary>
    public bool IsTooLong { get; set; }

    /// <summary>Whether parsing met a row that is no CSV; nothing behind it is read.</summary>
    public bool IsMalformed { get; private set; }

    public ChunkLog Log { get; } = new(session);

    public Span<ChunkRow> Rows => rows.AsSpan(0, rowCount);

    /// <summary>The stations or areas in the order in which they were met; none where each has a column.</summary>
    public List<ChunkRows> Names { get; } = [];

    /// <summary>In how many of its rows each column holds something; empty where nobody asks.</summary>
    public int[] Filled { get; private set; } = [];

    /// <summary>The rows that <see cref="Filled"/> is of.</summary>
    public int RowsOfFilled { get; private set; }

    /// <summary>The rows that state figures beside the concentrations.</summary>
    public List<StatedChunkRow> StatedRows { get; } = [];

    /// <summary>Their figures.</summary>
    public List<int> StatedCodes { get; } = [];

    /// <summary>What the rows say of being raw or reviewed.</summary>
    public List<StatusOfRow> Statuses { get; } = [];

    public int[] Codes { get; private set; } = [];

    public int CodeCount
    {
        get => Log.Position;
        set => Log.Position = value;
    }

    /// <summary>The line of the last row begun, from the beginning of the chunk.</summary>
    public long LastLine { get; set; }

    /// <summary>Makes it ready for text of a file.</summary>
    public void Clear(SourceFile file)
    {
        File = file;
        IsFirst = IsLast = IsDamaged = IsTooLong = IsMalformed = false;
        Length = 0;
        LastLine = 0;
        Log.Clear();
        rowCount = 0;
        Names.Clear();
        StatedRows.Clear();
        StatedCodes.Clear();
        Statuses.Clear();
        Filled = [];
        RowsOfFilled = 0;
        Rewind();
    }

    /// <summary>Names the table of its text, found after it was made ready.</summary>
    public void Use(SourceFile file) => File = file;

    /// <summary>Room for text.</summary>
    public void Reserve(int bytes)
    {
        if (Buffer.Length >= bytes)
            return;
        var larger = GC.AllocateUninitializedArray<byte>(bytes);
        Text.CopyTo(larger);
        Buffer = larger;
    }

    /// <summary>Adds a row of a station or area, whose values come next: those of all columns, or of one pollutant.</summary>
    public void Add(RowName name, int time, int offset, Pollutant pollutant = default)
    {
        // The number of a name is left over from whatever chunk it was last met in. It counts only where the name at that number is this
        // one, so nothing need be reset between chunks, and no dictionary is asked for each row.
        var names = CollectionsMarshal.AsSpan(Names);
        var number = rowCount;
        if ((uint)name.InChunk < (uint)names.Length && names[name.InChunk].Name == name)
        {
            ref var of = ref names[name.InChunk];
            rows[of.Last].Next = number;
            of.Last = number;
        }
        else
        {
            name.InChunk = names.Length;
            Names.Add(new ChunkRows(name, number, number));
        }

        Add(new ChunkRow(pollutant, time, offset, CodeCount, NoRow));
    }

    /// <summary>Adds a row of a pollutant with a value for each station, which come next.</summary>
    public void Add(Pollutant pollutant, int time, int offset) => Add(new ChunkRow(pollutant, time, offset, CodeCount, NoRow));

    private void Add(in ChunkRow row)
    {
        if (rowCount == rows.Length)
            Array.Resize(ref rows, 2 * rowCount);
        rows[rowCount++] = row;
    }

    /// <summary>Counts which cells of a row hold something: neither blank nor a code for nothing.</summary>
    public void CountCells(TextRow row)
    {
        if (Filled.Length == 0)
            Filled = new int[row.FieldCount];
        RowsOfFilled++;
        for (var i = 0; i < Filled.Length; i++)
            Filled[i] += RowParser.Cell(row, i) is { IsEmpty: false } cell && FixedPoint.Parse(cell, 3, out _) != FindingKind.MissingCode ? 1 : 0;
    }

    /// <summary>Room for the values of a row.</summary>
    public Span<int> ReserveCodes(int count)
    {
        if (Codes.Length < CodeCount + count)
        {
            var larger = GC.AllocateUninitializedArray<int>(Math.Max(CodeCount + count, Math.Max(Length / BytesOfValue, Codes.Length + (Codes.Length / 4))));
            Codes.AsSpan(0, CodeCount).CopyTo(larger);
            Codes = larger;
        }

        return Codes.AsSpan(CodeCount, count);
    }

    /// <summary>How many lines end in it.</summary>
    public long LineCount => LineAt(Length) - 1;

    /// <summary>The line on which an offset lies, 1 for the first; offsets are asked for from front to back, and never one between CR and LF.</summary>
    public long LineAt(int offset)
    {
        line += Lines(Buffer.AsSpan(counted, offset - counted));
        counted = offset;
        return line + 1;
    }

    /// <summary>Lets <see cref="LineAt"/> begin anew.</summary>
    public void Rewind()
    {
        counted = 0;
        line = 0;
    }

    /// <summary>How many line ends of any kind.</summary>
    private static long Lines(ReadOnlySpan<byte> text)
    {
        // A CR alone ends a line too (old Macintosh files, some loggers); CR LF is one end and not two.
        var ends = text.Count((byte)'\n');
        return text.Contains((byte)'\r') ? ends + text.Count((byte)'\r') - text.Count("\r\n"u8) : ends;
    }

    /// <summary>Parses the rows. What is found stays in the chunk.</summary>
    public void Parse(ParserMemory memory)
    {
        if (!File.HasRows || Log.Stopped)
            return;
        if (IsTooLong)
        {
            RejectTooLong();
            return;
        }

        FormulaCells.Unwrap(Buffer.AsSpan(0, Length), (byte)Separator);
        var parser = File.Header!.Layout.Open(this, memory);
        var rowsBefore = IsFirst ? File.Header.RowsBefore : 0;
        if (!IsReadByQuotes && Length <= TextRows.MaxRecordSize && PlainRows.IsPlain(Text))
            ParsePlain(parser, memory, rowsBefore);
        else if (!TryParseQuoted(parser, memory, rowsBefore))
            return;
        LastLine = parser.LastOffset < 0 ? 0 : LineAt(parser.LastOffset);
    }

    private void ParsePlain(RowParser parser, ParserMemory memory, int rowsBefore)
    {
        var plain = memory.Plain;
        var row = memory.Row;
        plain.Begin(Buffer, Length, (byte)Separator, row);
        for (var i = 0; i < rowsBefore; i++)
            plain.Read(row);
        while (!Log.Stopped && !IsMalformed && plain.Read(row))
            parser.ReadRow(row);
    }

    private bool TryParseQuoted(RowParser parser, ParserMemory memory, int rowsBefore)
    {
        var text = Buffer.AsMemory(0, Length);
        using var reader = TextRows.Of(text, Separator);
        try
        {
            for (var i = 0; i < rowsBefore; i++)
                reader.Read();
            while (!Log.Stopped && !IsMalformed && reader.Read())
            {
                memory.Row.Take(reader);
                parser.ReadRow(memory.Row);
            }

            return true;
        }
        catch (CsvFormatException error)
        {
            Reject(TextRows.LineOfMalformed(text, Separator), error);
            return false;
        }
    }

    /// <summary>Gives up a file at a row that is too long.</summary>
    public void RejectTooLong() => Reject(1, new Bilingual($"a row longer than {TextRows.MaxRecordSize >> 20} MB", $"长度超过{TextRows.MaxRecordSize >> 20} MB的行"));

    /// <summary>Gives up a file at a row that is no CSV.</summary>
    public void Reject(long lineOfRow, CsvFormatException error) => Reject(lineOfRow, CsvPhrases.Of(error));

    /// <summary>Gives up a file at a row behind which nothing is as the header says; the row is told of already.</summary>
    public void GiveUp() => IsMalformed = true;

    private void Reject(long lineOfRow, Bilingual found)
    {
        IsMalformed = true;
        Log.Rows++;
        Log.RejectRow(FindingKind.MalformedRow, new(lineOfRow), TextRows.Expected, found);
    }
}
