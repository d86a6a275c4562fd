namespace AirQuality.Reading.Rows;

/// <summary>Finds where rows end in some bytes.</summary>
internal static class RowEnds
{
    /// <summary>Where the last whole row ends; 0 when none does. A line end is the end of a row unless it stands within quotes.</summary>
    public static int LastIn(ReadOnlySpan<byte> bytes)
    {
        // The bytes begin where a row does, so the number of quotes before a line end tells whether it stands within a cell: then it is
        // odd. A doubled quote within a cell counts twice and changes nothing. Counted once as a whole, and taken off from the end.
        var quotes = bytes.Count((byte)'"');
        for (var end = bytes.Length; ;)
        {
            var line = bytes[..end].LastIndexOfAny((byte)'\n', (byte)'\r');
            if (line < 0)
                return 0;
            quotes -= bytes[line..end].Count((byte)'"');
            if (quotes % 2 == 0 && MayBegin(bytes[(line + 1)..], bytes[line]))
                return line + 1;
            end = line;
        }
    }

    /// <summary>Whether a chunk may begin so: not with the other half of CR LF, nor with a byte order mark of UTF-8 or UTF-16, which would be skipped or taken at its word; both may be yet to come.</summary>
    private static bool MayBegin(ReadOnlySpan<byte> rest, byte endBefore) =>
        !BeginsLike(rest, "\uFEFF"u8) && !BeginsLike(rest, [0xFF, 0xFE]) && !BeginsLike(rest, [0xFE, 0xFF]) && (endBefore != '\r' || rest[0] != '\n');

    private static bool BeginsLike(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> mark) => rest.StartsWith(mark[..Math.Min(mark.Length, rest.Length)]);
}
