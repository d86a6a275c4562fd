using System.Buffers;
using System.Text;
using AirQuality.Observations;
using CsvHelper;

namespace AirQuality.Reading;

/// <summary>One input as rows of UTF-8 cells: unpacked, decoded, its byte order mark skipped.</summary>
internal sealed class TextSource : IDisposable
{
    private const int PeekSize = 64 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream raw;
    private readonly CheckedGZipStream? gzip;
    private readonly byte[] peeked; // lent by the pool, as there may be hundreds of files
    private readonly ReadOnlyMemory<byte> head; // the first bytes of the text, as UTF-8
    private readonly bool isWhole; // whether there are no more
    private CsvReader? rows;
    private bool disposed;

    private TextSource(Stream raw, CheckedGZipStream? gzip, byte[] peeked, Stream text, ReadOnlyMemory<byte> head, bool isWhole)
    {
        (this.raw, this.gzip, this.peeked, this.head, this.isWhole) = (raw, gzip, peeked, head, isWhole);
        Text = text;
    }

    /// <summary>The longest row there may be.</summary>
    public const int MaxRecordSize = 16 * 1024 * 1024;

    /// <summary>The text, as UTF-8.</summary>
    public Stream Text { get; }

    /// <summary>The rows, the header among them; takes the place of <see cref="Text"/>.</summary>
    public CsvReader Rows => rows ??= CsvReader.Create(Text, Options, leaveOpen: true);

    /// <summary>Whether a gzip stream ended early or was damaged; known once all rows were read.</summary>
    public bool IsDamaged => gzip?.IsDamaged == true;

    /// <summary>Whether the row of <see cref="Rows"/> that was read is half a one, cut off by the end of a damaged stream.</summary>
    public bool IsCutRow => IsDamaged && Rows.RawRecord.Contains(CheckedGZipStream.CutMark);

    /// <summary>Opens a stream, by its name in messages; closes it when disposed. What is notable about its text goes to the tally.</summary>
    public static TextSource Open(Stream stream, string name, ReadingCounts tally)
    {
        var counted = new CountingStream(stream, name, tally.Options.Progress);
        var magic = new byte[2];
        var length = counted.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        Stream input = new PrefixedStream(magic.AsMemory(0, length), counted);
        CheckedGZipStream? packed = null;
        if (length == 2 && magic[0] == 0x1F && magic[1] == 0x8B)
        {
            packed = new CheckedGZipStream(input);
        }

        Stream text = packed ?? input;
        var buffer = ArrayPool<byte>.Shared.Rent(PeekSize);
        var first = Peek(text, buffer);
        var whole = first.Length < PeekSize;
        if (first.Span.StartsWith("\uFEFF"u8))
        {
            tally.Add(FindingKind.ByteOrderMark, 1, column: null, "UTF-8 without a byte order mark", "one, which was skipped");
            first = first[3..];
        }
        else if (first.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            tally.Add(FindingKind.UndecodableText, 1, column: null, "text in UTF-8 or GB18030", "UTF-16");
            (text, first) = (Stream.Null, default);
        }
        else if (!IsUtf8(first.Span))
        {
            var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
            tally.Add(FindingKind.ChineseEncoding, 1, column: null, "text in UTF-8", "text that was read as GB18030");
            text = Encoding.CreateTranscodingStream(new PrefixedStream(first, text), chinese, Utf8);
            first = Peek(text, new byte[PeekSize]);
            whole = first.Length < PeekSize;
        }

        return new TextSource(input, packed, buffer, new PrefixedStream(first, text), first, whole);
    }

    /// <summary>
    /// The rows of some text. Unless it must be done exactly, lines are not counted, and blanks around cells are left to the
    /// caller where none stands beside a quote: looking for them costs more than all else.
    /// </summary>
    public static CsvReader RowsOf(ReadOnlyMemory<byte> text, bool exactly = false)
    {
        var trim = exactly || (text.Span.Contains((byte)'"') && (text.Span.IndexOf("\" "u8) >= 0 || text.Span.IndexOf(" \""u8) >= 0 || text.Span.IndexOf("\"\t"u8) >= 0 || text.Span.IndexOf("\t\""u8) >= 0));
        return CsvReader.Create(text, Options with { TrimWhitespace = trim, TrackLineNumbers = exactly });
    }

    /// <summary>The line of the row in some text that is no CSV.</summary>
    public static long LineOfMalformed(ReadOnlyMemory<byte> text)
    {
        using var exact = RowsOf(text, exactly: true);
        try
        {
            while (exact.Read())
            {
            }

            return exact.LineNumber;
        }
        catch (CsvFormatException error)
        {
            return error.LineNumber;
        }
    }

    /// <summary>The rows of the first bytes again, for a look ahead; a row cut by their end is not among them.</summary>
    public CsvReader LookAhead()
    {
        var end = isWhole ? head.Length : head.Span.LastIndexOf((byte)'\n') + 1;
        return CsvReader.Create(head[..end], Options);
    }

    public void Dispose()
    {
        rows?.Dispose();
        Text.Dispose();
        gzip?.Dispose();
        raw.Dispose();
        if (!disposed)
            ArrayPool<byte>.Shared.Return(peeked);
        disposed = true;
    }

    private static ReadOnlyMemory<byte> Peek(Stream text, byte[] room) =>
        room.AsMemory(0, text.ReadAtLeast(room.AsSpan(0, PeekSize), PeekSize, throwOnEndOfStream: false));

    private static CsvReaderOptions Options => new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MaxRecordSize = MaxRecordSize,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Whether bytes are UTF-8; a character cut by their end is.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        for (var back = 1; bytes.Length == PeekSize && back <= 3; back++)
        {
            if ((bytes[^back] & 0xC0) != 0xC0)
                continue;
            end = bytes.Length - back;
            break;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes[..end]);
    }
}
