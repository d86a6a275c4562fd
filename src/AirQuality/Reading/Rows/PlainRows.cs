using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AirQuality.Reading.Rows;

/// <summary>Finds the cells of text in which no cell is quoted, 64 bytes at a time. Text in which anything else is unusual too is left to the reader of CSV.</summary>
internal sealed class PlainRows
{
    private const int Block = 64;

    private int[] marks = new int[1024];
    private int[] ends = new int[128];
    private int markCount;
    private int endCount;
    private int next;
    private int before;

    /// <summary>Whether some text is of plain rows: no quote, no CR but before LF, no byte order mark.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text)
    {
        if (text is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return false;
        return text.IndexOfAny((byte)'"', (byte)'\r') < 0 || (!text.Contains((byte)'"') && text.Count((byte)'\r') == text.Count("\r\n"u8));
    }

    /// <summary>Begins with some text.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="length">How many of them are text.</param>
    /// <param name="separator">What parts cells.</param>
    /// <param name="row">The row that is read into.</param>
    public void Begin(byte[] from, int length, byte separator, TextRow row)
    {
        next = 0;
        before = 0;
        endCount = 0;
        marks[0] = -1; // as if a line had ended before the first
        markCount = 1;
        ref var start = ref MemoryMarshal.GetArrayDataReference(from);
        var at = 0;
        for (; at + Block <= length; at += Block)
        {
            Find(ref Unsafe.Add(ref start, at), separator, out var found, out var lines);
            Add(at, found, lines);
        }

        if (at < length)
        {
            Span<byte> rest = stackalloc byte[Block];
            rest.Clear();
            from.AsSpan(at, length - at).CopyTo(rest);
            Find(ref MemoryMarshal.GetReference(rest), separator, out var found, out var lines);
            Add(at, found, lines);
        }

        if (length > 0 && from[length - 1] != '\n')
            Add(length, 1, 1); // the last line may lack its end
        row.Begin(from, marks);
    }

    /// <summary>Goes to the next row, past empty lines.</summary>
    public bool Read(TextRow row)
    {
        while (next < endCount)
        {
            var last = ends[next++];
            var first = before;
            before = last;
            row.Take(first, last);
            if (last - first > 1 || row.EndOf(0) > row.StartOf(0))
                return true;
        }

        return false;
    }

    /// <summary>Which of 64 bytes are separators or line ends, and which line ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Find(ref byte at, byte separator, out ulong found, out ulong lines)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref at);
            lines = Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits();
            found = lines | Vector512.Equals(bytes, Vector512.Create(separator)).ExtractMostSignificantBits();
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Find256(ref at, separator, out var low, out var lowLines);
            Find256(ref Unsafe.Add(ref at, 32), separator, out var high, out var highLines);
            found = low | ((ulong)high << 32);
            lines = lowLines | ((ulong)highLines << 32);
        }
        else
        {
            found = lines = 0;
            for (var i = 0; i < 4; i++)
            {
                var bytes = Vector128.LoadUnsafe(ref Unsafe.Add(ref at, 16 * i));
                var atEnd = Vector128.Equals(bytes, Vector128.Create((byte)'\n'));
                lines |= (ulong)atEnd.ExtractMostSignificantBits() << (16 * i);
                found |= (ulong)(atEnd | Vector128.Equals(bytes, Vector128.Create(separator))).ExtractMostSignificantBits() << (16 * i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Find256(ref byte at, byte separator, out uint found, out uint lines)
    {
        var bytes = Vector256.LoadUnsafe(ref at);
        lines = Vector256.Equals(bytes, Vector256.Create((byte)'\n')).ExtractMostSignificantBits();
        found = lines | Vector256.Equals(bytes, Vector256.Create(separator)).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int at, ulong found, ulong lines)
    {
        if (markCount + Block > marks.Length)
            Array.Resize(ref marks, 2 * marks.Length);
        if (endCount + Block > ends.Length)
            Array.Resize(ref ends, 2 * ends.Length);
        for (; lines != 0; lines &= lines - 1)
            ends[endCount++] = markCount + BitOperations.PopCount(found & (lines ^ (lines - 1))) - 1;
        // Four at a time, also where there are fewer: what is written too many is written over, and a loop whose end the processor cannot foretell costs more.
        ref var free = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(marks), markCount);
        markCount += BitOperations.PopCount(found);
        while (found != 0)
        {
            for (var i = 0; i < 4; i++)
            {
                Unsafe.Add(ref free, i) = at + BitOperations.TrailingZeroCount(found);
                found &= found - 1;
            }

            free = ref Unsafe.Add(ref free, 4);
        }
    }
}
