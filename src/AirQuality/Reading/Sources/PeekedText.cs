namespace AirQuality.Reading.Sources;

/// <summary>Text whose first bytes were read ahead.</summary>
/// <param name="First">The first bytes.</param>
/// <param name="Rest">What comes behind them.</param>
/// <param name="IsWhole">Whether nothing does.</param>
internal readonly record struct PeekedText(ReadOnlyMemory<byte> First, Stream Rest, bool IsWhole)
{
    /// <summary>So many bytes as are read ahead, and more only where not even a line ends in them.</summary>
    public const int Size = 64 * 1024;

    /// <summary>Reads ahead.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Room for <see cref="Size"/> bytes or more.</param>
    public static PeekedText Of(Stream text, byte[] room)
    {
        var length = text.ReadAtLeast(room.AsSpan(0, Size), Size, throwOnEndOfStream: false);
        var most = Size;
        // A header of hundreds of stations, or a title that somebody pasted a page into, may be longer than is read at first.
        while (length == most && most < TextRows.MaxRecordSize && room.AsSpan(0, length).IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            var larger = new byte[most *= 2];
            room.AsSpan(0, length).CopyTo(larger);
            room = larger;
            length += text.ReadAtLeast(room.AsSpan(length), most - length, throwOnEndOfStream: false);
        }

        return new PeekedText(room.AsMemory(0, length), text, length < most);
    }

    /// <summary>The same without a byte order mark of UTF-8.</summary>
    public PeekedText WithoutMark() => First.Span.StartsWith("\uFEFF"u8) ? this with { First = First[3..] } : this;
}
