using System.Text;
using AirQuality.Observations;
using CsvHelper;

namespace AirQuality.Csv;

/// <summary>One input as rows of UTF-8 cells: unpacked, decoded, its byte order mark skipped.</summary>
internal sealed class TextSource : IDisposable
{
    private const int PeekSize = 64 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream raw;
    private readonly CheckedGZipStream? gzip;

    private TextSource(Stream raw, CheckedGZipStream? gzip, CsvReader rows, byte[] head)
    {
        this.raw = raw;
        this.gzip = gzip;
        Rows = rows;
        Head = head;
    }

    /// <summary>The rows, the header among them.</summary>
    public CsvReader Rows { get; }

    /// <summary>The first bytes of the text, as UTF-8.</summary>
    public byte[] Head { get; }

    /// <summary>Whether a gzip stream ended early or was damaged; known once all rows were read.</summary>
    public bool IsDamaged => gzip?.IsDamaged == true;

    /// <summary>Whether the row that was read is half a one, cut off by the end of a damaged stream.</summary>
    public bool IsCutRow => IsDamaged && Rows.RawRecord.IndexOf(CheckedGZipStream.CutMark) >= 0;

    /// <summary>Opens a stream; closes it when disposed. What is notable about its text goes to the session.</summary>
    public static TextSource Open(Stream stream, ReadSession session)
    {
        var counted = new CountingStream(stream, session.File, session.Options.Progress);
        var magic = new byte[2];
        var length = counted.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        Stream input = new PrefixedStream(magic.AsMemory(0, length), counted);
        CheckedGZipStream? packed = null;
        if (length == 2 && magic[0] == 0x1F && magic[1] == 0x8B)
        {
            // The compressed bytes are kept: only their end tells whether the stream is whole.
            var compressed = new MemoryStream();
            input.CopyTo(compressed);
            compressed.Position = 0;
            input.Dispose();
            input = compressed;
            packed = new CheckedGZipStream(compressed);
        }

        Stream text = packed ?? input;
        var head = new byte[PeekSize];
        head = head[..text.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        Stream joined = new PrefixedStream(head, text);
        if (head.AsSpan().StartsWith("\uFEFF"u8))
        {
            session.Add(FindingKind.ByteOrderMark, 1, column: null, "UTF-8 without a byte order mark", "one, which was skipped");
            joined = new PrefixedStream(head.AsMemory(3), text);
            head = head[3..];
        }
        else if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            session.Add(FindingKind.UndecodableText, 1, column: null, "text in UTF-8 or GB18030", "UTF-16");
            joined = Stream.Null;
            head = [];
        }
        else if (!IsUtf8(head))
        {
            var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
            session.Add(FindingKind.ChineseEncoding, 1, column: null, "text in UTF-8", "text that was read as GB18030");
            joined = Encoding.CreateTranscodingStream(joined, chinese, Utf8);
            head = new byte[PeekSize];
            head = head[..joined.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            joined = new PrefixedStream(head, joined);
        }

        var rows = CsvReader.Create(joined, Options, leaveOpen: false);
        return new TextSource(input, packed, rows, head);
    }

    /// <summary>The rows of the first bytes again, for a look ahead; a row cut by their end is not among them.</summary>
    public CsvReader LookAhead()
    {
        var end = Head.Length < PeekSize ? Head.Length : Math.Max(0, Head.AsSpan().LastIndexOf((byte)'\n') + 1);
        return CsvReader.Create(Head.AsMemory(0, end), Options);
    }

    public void Dispose()
    {
        Rows.Dispose();
        gzip?.Dispose();
        raw.Dispose();
    }

    private static CsvReaderOptions Options => new()
    {
        HasHeader = false,
        Separator = ',',
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MaxRecordSize = 16 * 1024 * 1024,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Whether bytes are UTF-8; a character cut by their end is.</summary>
    private static bool IsUtf8(byte[] bytes)
    {
        var end = bytes.Length;
        for (var back = 1; bytes.Length == PeekSize && back <= 3; back++)
        {
            if ((bytes[^back] & 0xC0) != 0xC0)
                continue;
            end = bytes.Length - back;
            break;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, end));
    }
}
