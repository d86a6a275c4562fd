
namespace AirQuality.Reading.Sources;

/// <summary>Tells how far an input has been read, and which it is when it cannot be read further.</summary>
internal sealed class CountingStream(Stream inner, string name, IProgress<long>? progress) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (IOException error)
        {
            throw new UnreadableInputException(name, error);
        }

        if (read > 0)
            progress?.Report(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
