using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace AirQuality.Reading.Rows;

/// <summary>A row of text as it stands in its chunk, or as a reader of CSV that knows quotes gives it.</summary>
internal sealed class TextRow
{
    private byte[] text = [];
    private int[] marks = [];
    private int first;
    private CsvReader? quoted;

    /// <summary>Where the row begins in the chunk.</summary>
    public int Offset { get; private set; }

    /// <summary>How many cells it has.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The whole row without its line end.</summary>
    public ReadOnlySpan<byte> RawRecord => quoted is null ? text.AsSpan(Offset..EndOf(FieldCount - 1)) : quoted.RawRecord;

    /// <summary>The bytes that hold the row, for who reads numbers by more bytes than a cell has; <c>null</c> where cells do not stand in it as they are.</summary>
    public byte[]? Text => quoted is null ? text : null;

    /// <summary>The bytes of a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> GetSpan(int column)
    {
        if (quoted is not null)
            return quoted.GetSpan(column);
        var start = StartOf(column);
        return new ReadOnlySpan<byte>(text, start, EndOf(column) - start);
    }

    /// <summary>A cell as text.</summary>
    public string GetString(int column) => quoted is null ? Encoding.UTF8.GetString(GetSpan(column)) : quoted.GetString(column);

    /// <summary>Where a cell begins in <see cref="Text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartOf(int column) => marks[first + column] + 1;

    /// <summary>Where a cell ends in <see cref="Text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(int column)
    {
        var end = marks[first + column + 1];
        // Behind the last cell stands the line end, of which the first sign may be a CR.
        return column == FieldCount - 1 && end > StartOf(column) && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Makes it ready for rows of plain text.</summary>
    /// <param name="from">The text.</param>
    /// <param name="at">Where the separators and line ends in it stand; -1 for the beginning of the text.</param>
    public void Begin(byte[] from, int[] at)
    {
        quoted = null;
        text = from;
        marks = at;
    }

    /// <summary>Takes a row of it.</summary>
    /// <param name="before">Which separator or line end stands before the row.</param>
    /// <param name="last">Which of them ends it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(int before, int last)
    {
        first = before;
        FieldCount = last - before;
        Offset = marks[before] + 1;
    }

    /// <summary>Takes the row a reader is at.</summary>
    public void Take(CsvReader reader)
    {
        quoted = reader;
        FieldCount = reader.FieldCount;
        Offset = (int)reader.ByteOffset;
    }
}
