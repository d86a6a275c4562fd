using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace AirQuality.Fuzz;

/// <summary>Makes a broken, odd or merely unusual file of a whole one: bytes, cells, lines, headers, splices, then the packing.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds)
{
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly byte[] Bytes = [(byte)',', (byte)'"', (byte)'\n', (byte)'\r', 0, 0x1A, 0x1B, 0xFF, 0x80, 0xC2, 0xE4, (byte)' ', (byte)'-', (byte)'9', (byte)'.', (byte)';', (byte)'\t', 0xEF];

    private static readonly byte[][] Cells =
    [
        .. new[]
        {
            "", " ", "\"\"", "\"", "-", "-0", "+5", "-999", "-99.0", "-3", "NA", "1e5", "NaN", "Infinity", "0x10", "1.0005", "1.00050001", ".5", "5.", ".", "99999999999999999999999999", "0000000000000000000000001",
            "2000.0005", "2000.001", "1,5", "\"1,5\"", "\"a\"b", "a\"b\"", "'", "=1+1", "@x", "\"=1\n+1\"", "\u202Eabc", "\u001b[31mred\u001b[0m", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "缺测", "——", "１２", "PM2.5", "AQI", "CO", "o3",
            "1970-01-01", "1970-01-01T00:00", "2200-12-31", "2200-12-31T24:00", "2025-02-29", "2024-02-29T23:00", "2025-01-02T08:30", "20250102", "2025010224", "2025/1/2 8", "0000-00-00", "2025-13-01", "1969-12-31T24:00",
            "station", "time", "date", "hour", "type", "area", "metric", "year", "goal", "from", "to", "kind", "group", "county", "policy", "period", "urban", "1001A", "甲县", "朝阳区", "北京市", "2026-Q1", "2026-W53", "-3%/21y", "-3%", "%", "100%", "Strict", "2",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xC3],
        [0xB6, 0xAB],
        .. new[] { 90, 600, 5000, 70_000 }.Select(n => Enumerable.Repeat((byte)'x', n).ToArray()),
    ];

    /// <summary>The next file.</summary>
    public byte[] Next()
    {
        var text = new List<byte>(Any(seeds));
        for (var changes = Math.Max(0, (int)(Math.Log2(random.NextDouble()) * -2)); changes > 0; changes--)
            Change(text);
        return Pack([.. text]);
    }

    private void Change(List<byte> text)
    {
        var (from, to) = Range(text.Count);
        switch (random.Next(16))
        {
            case 0 when text.Count > 0:
                text[from % text.Count] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when text.Count > 0:
                text[from % text.Count] = Any(Bytes);
                break;
            case 2:
                text.Insert(from, Any(Bytes));
                break;
            case 3:
                text.RemoveRange(from, to - from);
                break;
            case 4:
                text.InsertRange(from, text[from..to]);
                break;
            case 5:
                text.RemoveRange(from, text.Count - from);
                break;
            case 6 or 7 or 8:
                Replace(text, CellAt(text, from), Any(Cells));
                break;
            case 9:
                text.InsertRange(LineAt(text, from).From, Slice(text, LineAt(text, to)));
                break;
            case 10:
                Replace(text, LineAt(text, from), []);
                break;
            case 11:
                Replace(text, LineAt(text, from), Slice(text, LineAt(text, to)));
                break;
            case 12:
                var header = new List<byte>(Any(seeds));
                Replace(text, LineAt(text, 0), Slice(header, LineAt(header, 0)));
                break;
            case 13:
                var tail = Any(seeds);
                text.RemoveRange(from, text.Count - from);
                text.AddRange(tail.AsSpan(random.Next(tail.Length + 1)));
                break;
            case 14:
                Replace(text, CellAt(text, from), Slice(text, CellAt(text, to)));
                break;
            default:
                text.InsertRange(from, Enumerable.Repeat(Any(Bytes), 1 << random.Next(12)));
                break;
        }
    }

    private byte[] Pack(byte[] text)
    {
        switch (random.Next(12))
        {
            case 0:
                return Chinese.GetBytes(Encoding.UTF8.GetString(text));
            case 1:
                return (random.Next(2) == 0 ? Encoding.Unicode : Encoding.BigEndianUnicode).GetBytes("\uFEFF" + Encoding.UTF8.GetString(text));
            case 2:
                return [0xEF, 0xBB, 0xBF, .. text];
            case 3:
                return [.. text.SelectMany(b => b == '\n' ? new[] { (byte)'\r', b } : [b])];
            case 4:
                return GZip(text);
            case 5:
                return [.. GZip(text), .. random.Next(2) == 0 ? GZip(Any(seeds)) : text];
            case 6:
                var packed = new List<byte>(GZip(text));
                for (var flips = random.Next(4); flips > 0 && packed.Count > 0; flips--)
                    packed[random.Next(packed.Count)] ^= (byte)(1 << random.Next(8));
                return [.. packed[..(random.Next(2) == 0 ? packed.Count : random.Next(packed.Count + 1))]];
            default:
                return text;
        }
    }

    private static byte[] GZip(byte[] text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(text);
        return packed.ToArray();
    }

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>Two places in so many bytes, mostly near each other.</summary>
    private (int From, int To) Range(int length)
    {
        var from = random.Next(length + 1);
        return (from, Math.Min(length, from + random.Next(1, random.Next(8) == 0 ? 1 + length : 24)));
    }

    private static void Replace(List<byte> text, (int From, int To) place, ReadOnlySpan<byte> with)
    {
        text.RemoveRange(place.From, place.To - place.From);
        text.InsertRange(place.From, with);
    }

    private static byte[] Slice(List<byte> text, (int From, int To) place) => CollectionsMarshal.AsSpan(text)[place.From..place.To].ToArray();

    private static (int From, int To) CellAt(List<byte> text, int at) => Between(text, at, static b => b is (byte)',' or (byte)'\n', withEnd: false);

    private static (int From, int To) LineAt(List<byte> text, int at) => Between(text, at, static b => b == '\n', withEnd: true);

    private static (int From, int To) Between(List<byte> text, int at, Func<byte, bool> ends, bool withEnd)
    {
        var (from, to) = (at, at);
        while (from > 0 && !ends(text[from - 1]))
            from--;
        while (to < text.Count && !ends(text[to]))
            to++;
        return (from, withEnd && to < text.Count ? to + 1 : to);
    }
}
