namespace AirQuality.Tests.Reading;

/// <summary>A stream that is only read forward, as a pipe or a socket.</summary>
internal abstract class MadeStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Gives so many bytes at most with each read.</summary>
internal class TricklingStream(byte[] bytes, int most) : MadeStream
{
    private int at;

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(most, Math.Min(buffer.Length, bytes.Length - at));
        bytes.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }
}

/// <summary>Gives the first bytes, then fails as a network share does.</summary>
internal sealed class FailingStream(byte[] bytes, int failsAt) : TricklingStream(bytes[..failsAt], most: 64)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("the cable is out");
}

/// <summary>Some bytes and then a line without end.</summary>
internal sealed class EndlessStream(byte[] before, long length) : MadeStream
{
    /// <summary>Bytes that were asked for.</summary>
    public long Given { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Given);
        buffer[..count].Fill((byte)'x');
        if (Given < before.Length)
        {
            count = Math.Min(count, before.Length - (int)Given);
            before.AsSpan((int)Given, count).CopyTo(buffer);
        }

        Given += count;
        return count;
    }
}
