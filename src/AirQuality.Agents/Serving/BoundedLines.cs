using System.Text;
using System.Text.RegularExpressions;

namespace AirQuality.Agents.Serving;

/// <summary>A stream of messages, one a line, in which none is longer than a bound. A longer one is left out; whoever sent it gets an error for the call it was, and waits for nothing.</summary>
/// <param name="inner">The stream.</param>
/// <param name="most">Bytes of a line at most.</param>
internal sealed partial class BoundedLines(Stream inner, int most) : Stream
{
    private const byte LineEnd = (byte)'\n';
    private const int Chunk = 1 << 16;
    private const int EndKept = 512;

    private readonly byte[] chunk = new byte[Chunk];
    private readonly MemoryStream line = new();
    private byte[] end = [];
    private bool isTooLong;
    private ReadOnlyMemory<byte> ready;
    private ReadOnlyMemory<byte> unread;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (ready.IsEmpty)
        {
            if (unread.IsEmpty)
                unread = chunk.AsMemory(0, inner.Read(chunk, 0, chunk.Length));
            if (unread.IsEmpty)
                return Take(EndOfInput(), buffer.AsSpan(offset, count));
            Next();
        }

        return Take(ready, buffer.AsSpan(offset, count));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (ready.IsEmpty)
        {
            if (unread.IsEmpty)
                unread = chunk.AsMemory(0, await inner.ReadAsync(chunk, cancellationToken).ConfigureAwait(false));
            if (unread.IsEmpty)
                return Take(EndOfInput(), buffer.Span);
            Next();
        }

        return Take(ready, buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            line.Dispose();
        base.Dispose(disposing);
    }

    private int Take(ReadOnlyMemory<byte> from, Span<byte> to)
    {
        var count = Math.Min(from.Length, to.Length);
        from.Span[..count].CopyTo(to);
        ready = from[count..];
        return count;
    }

    /// <summary>Takes the next piece of what was read: to the end of a line, or all of it.</summary>
    private void Next()
    {
        var at = unread.Span.IndexOf(LineEnd);
        var piece = at < 0 ? unread : unread[..(at + 1)];
        unread = unread[piece.Length..];
        Add(piece.Span);
        if (at >= 0)
            ready = EndOfLine();
    }

    private void Add(ReadOnlySpan<byte> piece)
    {
        isTooLong |= line.Length + piece.Length > most + 1L;
        if (!isTooLong)
        {
            line.Write(piece);
            return;
        }

        if (line.Length < EndKept)
            line.Write(piece[..(int)Math.Min(piece.Length, EndKept - line.Length)]); // enough of the beginning to tell whose call it is
        byte[] joined = [.. end, .. piece[Math.Max(0, piece.Length - EndKept)..]];
        end = joined[Math.Max(0, joined.Length - EndKept)..];
    }

    private ReadOnlyMemory<byte> EndOfLine()
    {
        var whole = isTooLong ? InPlaceOfTooLong() : line.ToArray();
        line.SetLength(0);
        (end, isTooLong) = ([], false);
        return whole;
    }

    private ReadOnlyMemory<byte> EndOfInput() => line.Length > 0 || isTooLong ? EndOfLine() : default;

    /// <summary>A call that does not exist under the number of the one left out, which is answered by an error; nothing where it had no number.</summary>
    private byte[] InPlaceOfTooLong()
    {
        var begin = Encoding.Latin1.GetString(line.GetBuffer().AsSpan(0, (int)Math.Min(line.Length, EndKept)));
        var parameters = begin.IndexOf("\"params\"", StringComparison.Ordinal);
        var ownBegin = parameters < 0 ? begin : begin[..parameters];
        var number = Number().Match(ownBegin) is { Success: true } first ? first : Number().Matches(Encoding.Latin1.GetString(end)).LastOrDefault();
        return number is null ? [] : Encoding.Latin1.GetBytes($"{{\"jsonrpc\":\"2.0\",\"id\":{number.Groups["id"].Value},\"method\":\"airq/message-too-long\"}}\n");
    }

    [GeneratedRegex("\"id\"\\s*:\\s*(?<id>\"[A-Za-z0-9_.-]{1,64}\"|-?[0-9]{1,18})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
