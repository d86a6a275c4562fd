using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Reading.Sources;

/// <summary>One table as UTF-8 text: unpacked, decoded, its byte order mark skipped.</summary>
internal sealed class TextSource : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream raw;
    private readonly CheckedGZipStream? gzip;
    private readonly byte[]? peeked; // lent by the pool, as there may be hundreds of files
    private readonly ReadOnlyMemory<byte> first; // the first bytes of the text, as UTF-8
    private readonly bool isWhole; // whether there are no more
    private bool disposed;

    private TextSource(Stream raw, CheckedGZipStream? gzip, byte[]? peeked, PeekedText text)
    {
        this.raw = raw;
        this.gzip = gzip;
        this.peeked = peeked;
        first = text.First;
        isWhole = text.IsWhole;
        Text = new PrefixedStream(text.First, text.Rest);
    }

    /// <summary>The first whole lines, by which a table is judged: the same however it is cut into chunks.</summary>
    public ReadOnlyMemory<byte> Head => isWhole ? first : first[..(first.Span.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];

    /// <summary>Whether it is longer than what was read ahead of it.</summary>
    public bool IsLong => !isWhole;

    /// <summary>The text, as UTF-8.</summary>
    public Stream Text { get; }

    /// <summary>The sheet of a workbook or the file in a zip; <c>null</c> for a file that is one table.</summary>
    public string? Sheet { get; init; }

    /// <summary>Whether it is a sheet of a workbook, whose columns have letters.</summary>
    public bool IsSheet { get; init; }

    /// <summary>The workbook the sheet is of, or <c>null</c>.</summary>
    public IWorkbookRows? Workbook { get; private init; }

    /// <summary>What parts the cells of its rows.</summary>
    public char Separator { get; private init; } = ',';

    /// <summary>Whether a gzip stream ended early or was damaged; known once all rows were read.</summary>
    public bool IsDamaged => gzip?.IsDamaged == true;

    /// <summary>The rows of a sheet, written as text.</summary>
    public static TextSource OfSheet(IWorkbookRows rows, string? file = null) =>
        new(Stream.Null, gzip: null, peeked: null, PeekedText.Of(new SheetStream(rows), new byte[PeekedText.Size])) { Sheet = file is null ? rows.SheetName : $"{file}: {rows.SheetName}", IsSheet = true, Workbook = rows };

    /// <summary>Opens a stream of text; closes it when disposed. What is notable about the text goes to the counts.</summary>
    /// <param name="input">The stream, unpacked or packed by gzip.</param>
    /// <param name="counts">Where findings go.</param>
    /// <param name="sheet">The file in a zip, or <c>null</c>.</param>
    public static TextSource Open(Stream input, ReadingCounts counts, string? sheet = null)
    {
        var magic = new byte[2];
        var length = input.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        Stream whole = new PrefixedStream(magic.AsMemory(0, length), input);
        var packed = length == 2 && magic[0] == 0x1F && magic[1] == 0x8B ? new CheckedGZipStream(whole) : null;
        Stream text = packed ?? whole;
        var buffer = ArrayPool<byte>.Shared.Rent(PeekedText.Size);
        var ahead = PeekedText.Of(text, buffer);
        if (ahead.First.Span.StartsWith("\uFEFF"u8))
            counts.Add(FindingKind.ByteOrderMark, new(1), new("UTF-8 without a byte order mark", "不带字节顺序标记的UTF-8"), new("one, which was skipped", "字节顺序标记，已跳过"));
        else if (OtherEncoding(ahead, counts) is { } encoding)
            ahead = PeekedText.Of(Encoding.CreateTranscodingStream(new PrefixedStream(ahead.First, ahead.Rest), encoding, Utf8), new byte[PeekedText.Size]);
        ahead = ahead.WithoutMark();
        ForeignText.Refuse(ahead.First.Span);
        var separator = TextRows.SeparatorOf(ahead.First.Span);
        if (separator != ',')
            counts.Add(FindingKind.ReadAs, new(1), new("cells parted by commas", "以逗号分隔的单元格"), separator == '\t' ? new Bilingual("tabs, which were taken for separators", "制表符，按分隔符读取") : $"'{separator}'");
        TellFormulas(ahead, separator, counts);
        return new TextSource(whole, packed, buffer, ahead) { Sheet = sheet, Separator = separator };
    }

    /// <summary>Makes the cells of the first bytes plain that are written as formulas of text, and tells of them. Those further down are made plain with their chunk.</summary>
    private static void TellFormulas(PeekedText text, char separator, ReadingCounts counts)
    {
        if (MemoryMarshal.TryGetArray(text.First, out var bytes) && FormulaCells.Unwrap(bytes, (byte)separator) > 0)
            counts.Add(FindingKind.ReadAs, new(1), new("cells of plain values", "直接写值的单元格"), new("cells such as =\"8\", of which the value within is read", "形如=\"8\"的单元格，读取引号内的值"));
    }

    public void Dispose()
    {
        Text.Dispose();
        gzip?.Dispose();
        raw.Dispose();
        if (!disposed && peeked is not null)
            ArrayPool<byte>.Shared.Return(peeked);
        disposed = true;
    }

    /// <summary>The encoding of text that is not UTF-8, which is told; <c>null</c> for UTF-8.</summary>
    private static Encoding? OtherEncoding(PeekedText text, ReadingCounts counts)
    {
        // Judged by the first bytes alone, as the rest is read once only. A name further down that is no UTF-8 is refused with its line.
        if (TextEncodings.Of(text.First.Span, isCut: !text.IsWhole) is not { } encoding)
            return null;
        var name = TextEncodings.NameOf(encoding);
        counts.Add(FindingKind.ChineseEncoding, new(1), new("text in UTF-8", "UTF-8文本"), new($"text that was read as {name.En}", $"按{name.Zh}读取的文本"));
        return encoding;
    }
}
