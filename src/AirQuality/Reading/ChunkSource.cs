using System.Collections.Concurrent;
using AirQuality.Observations;
using CsvHelper;

namespace AirQuality.Reading;

/// <summary>Cuts inputs, one after the other, into chunks of whole rows, and tells the format of each by its header.</summary>
internal sealed class ChunkSource(ReadSession session, IEnumerable<Input> inputs, int chunkSize, Func<string, bool> isKnown, CancellationToken cancellationToken) : IDisposable
{
    public const int DefaultChunkSize = 256 * 1024;

    private readonly IEnumerator<Input> inputs = inputs.GetEnumerator();
    private readonly ConcurrentBag<Chunk> spare = [];
    private readonly RowNames names = new();
    private TextSource? text;
    private SourceFile file = new("");
    private (SourceFile File, byte[] Header)? latest; // of the files with a header that fits
    private byte[] rest = [];

    /// <summary>The format of the first file with a header that fits; the kind of all, hourly or daily.</summary>
    public ObservationFormat? Format { get; private set; }

    /// <summary>The next chunk, <c>null</c> behind the last.</summary>
    public Chunk? Next()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var begins = text is null;
        if (begins && !inputs.MoveNext())
            return null;
        var chunk = spare.TryTake(out var used) ? used : new Chunk(session);
        if (begins)
        {
            chunk.Clear(file = new SourceFile(inputs.Current.Name));
            text = TextSource.Open(inputs.Current.Open(), inputs.Current.Name, chunk.Log);
        }
        else
        {
            chunk.Clear(file);
        }

        chunk.IsFirst = begins;
        Fill(chunk, text!);
        if (begins && !TryReadHeader(chunk, text!))
            chunk.IsLast = true;
        if (!chunk.IsLast)
            return chunk;
        chunk.IsDamaged = text!.IsDamaged;
        Close();
        return chunk;
    }

    /// <summary>Takes back a chunk that is finished.</summary>
    public void Return(Chunk chunk) => spare.Add(chunk);

    public void Dispose()
    {
        Close();
        inputs.Dispose();
    }

    private void Close()
    {
        text?.Dispose();
        text = null;
        rest = [];
    }

    private void Fill(Chunk chunk, TextSource source)
    {
        chunk.Reserve(Math.Max(chunkSize, rest.Length));
        rest.CopyTo(chunk.Buffer.AsSpan());
        chunk.Length = rest.Length;
        for (var cut = 0; cut == 0;)
        {
            if (chunk.Length == chunk.Buffer.Length)
                chunk.Reserve(2 * chunk.Length);
            var room = chunk.Buffer.AsSpan(chunk.Length);
            var read = source.Text.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
            chunk.Length += read;
            chunk.IsLast = read < room.Length;
            cut = chunk.IsLast ? chunk.Length : EndOfRows(chunk.Text);
            if (chunk.IsFirst && !chunk.IsLast && !chunk.Text[..cut].ContainsAnyExcept((byte)'\r', (byte)'\n')) // no header yet
                cut = 0;
            if (cut == 0 && chunk.Length > TextSource.MaxRecordSize)
                (chunk.IsTooLong, chunk.IsLast, cut) = (true, true, chunk.Length);
            if (chunk.IsLast)
                return;
            rest = chunk.Text[cut..].ToArray();
        }

        chunk.Length -= rest.Length;
    }

    /// <summary>Where the last whole row ends; 0 when none does. A line end is the end of a row unless it stands within quotes.</summary>
    private static int EndOfRows(ReadOnlySpan<byte> bytes)
    {
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

    private bool TryReadHeader(Chunk chunk, TextSource source)
    {
        if (chunk.IsTooLong)
        {
            chunk.RejectTooLong();
            return false;
        }

        using var rows = TextSource.RowsOf(chunk.Buffer.AsMemory(0, chunk.Length), exactly: true);
        try
        {
            return TryReadHeader(chunk, source, rows);
        }
        catch (CsvFormatException error)
        {
            chunk.Reject(error.LineNumber, error);
            return false;
        }
    }

    private bool TryReadHeader(Chunk chunk, TextSource source, CsvReader rows)
    {
        if (!rows.Read())
        {
            if (!source.IsDamaged) // which is reported by itself
                chunk.Log.Add(FindingKind.EmptyFile, 0, column: null, Header.KnownFormats, "an empty file");
            return false;
        }

        if (latest is { } last && last.File.Format != ObservationFormat.Daily && rows.RawRecord.SequenceEqual(last.Header))
            file.Use(last.File, rows.LineNumber); // as in most folders of archives
        else if (!TryReadNewHeader(chunk, source, rows))
            return false;
        foreach (var station in file.Unknown)
            chunk.Log.Add(FindingKind.UnknownStation, rows.LineNumber, station, "a station of the stations file", ReadingCounts.Quote(System.Text.Encoding.UTF8.GetBytes(station)));
        return true;
    }

    private bool TryReadNewHeader(Chunk chunk, TextSource source, CsvReader rows)
    {
        var header = new Header([.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)]);
        if (header.Companion is { } companion && inputs.Current.InFolder)
        {
            chunk.Log.Add(FindingKind.CompanionFile, rows.LineNumber, column: null, "observations", $"a file of {companion}, which was passed over");
            return false;
        }

        var format = header.Format;
        var problem = format is null || header.Repeated is not null ? null : Unfit(header, format.Value, source);
        if (format is null || header.Repeated is not null || problem is not null)
        {
            var found = header.Companion is { } other ? $"a file of {other}" : header.Repeated is { } repeated ? $"a second column for the meaning of '{repeated}'" : problem ?? ReadingCounts.Quote(rows.RawRecord);
            chunk.Log.Add(FindingKind.UnknownHeader, rows.LineNumber, column: null, Expected(), found);
            return false;
        }

        Format ??= format;
        file.Use(header, format.Value, rows.LineNumber, names, isKnown);
        latest = (file, rows.RawRecord.ToArray());
        return true;
    }

    private string Expected() => session.Options.Format == ObservationFormat.Auto ? Header.KnownFormats : $"a header of format {Lower(session.Options.Format)}";

    private string? Unfit(Header header, ObservationFormat format, TextSource source)
    {
        if (session.Options.Format != ObservationFormat.Auto && session.Options.Format != format)
            return $"one of format {Lower(format)}";
        if (Format is { } before && (before == ObservationFormat.Daily) != (format == ObservationFormat.Daily))
            return $"a {Lower(format)} file after {Lower(before)} files; daily and hourly files cannot be mixed";
        if (format != ObservationFormat.Daily)
            return null;
        using var ahead = source.LookAhead();
        return ShiftedHeader.Column(header, ahead) is { } column ? $"columns that look shifted against it: '{column}' is smaller than CO in most rows" : null;
    }

    private static string Lower(ObservationFormat format) => format.ToString().ToLowerInvariant();
}
