using System.Text;

namespace AirQuality.Excel;

/// <summary>Reads tags of XML out of a stream in constant memory, without building anything of them.</summary>
/// <remarks>
/// It runs over a part before a parser of XML does. A parser keeps a text, a tag and the chain of open elements in memory as they come;
/// a few kilobytes of a packed file unpack to gigabytes of any of them. No part that passes here can make the parser hold much.
/// </remarks>
internal sealed class MarkupReader(Stream stream)
{
    private const int MostBytesOfItem = 1 << 20; // a cell holds 32,767 characters, each of at most eight bytes as a reference
    private const int MostDepth = 256;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool ended;
    private int depth;
    private int passed;
    private int textStart;
    private int tagStart;
    private int tagLength;

    /// <summary>The tag without its angle brackets, a slash at the end of an empty element among it; valid until the next is read.</summary>
    public ReadOnlySpan<byte> Tag => buffer.AsSpan(tagStart, tagLength);

    /// <summary>Whether the tag ends an element.</summary>
    public bool IsEnd => tagLength > 0 && buffer[tagStart] == '/';

    /// <summary>The text between the tag before and this one.</summary>
    public ReadOnlySpan<byte> TextBefore => buffer.AsSpan(textStart, tagStart - 1 - textStart);

    /// <summary>Goes to the next tag of an element.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="TooMuchException">A text, a tag or the depth of elements is larger than in any workbook.</exception>
    public bool Read()
    {
        while (true)
        {
            var open = Find((byte)'<', start);
            if (open < 0)
                return false;
            (textStart, tagStart) = (start, open + 1);
            var kind = PeekTwo(tagStart);
            var close = kind switch
            {
                "!-" => FindAfter("-->"u8),
                "![" => FindAfter("]]>"u8),
                _ => EndOfTag(),
            };
            if (close < 0)
                throw new TooMuchException("a tag that does not end", "未结束的标记");
            tagLength = close - tagStart;
            start = close + 1;
            if (buffer[tagStart] is (byte)'!' or (byte)'?')
            {
                // A parser joins the texts around comments and sections into one.
                if ((passed += start - textStart) > MostBytesOfItem)
                    throw TooLarge();
                continue;
            }

            passed = 0;
            Count();
            return true;
        }
    }

    /// <summary>The local name of an element: without slash, prefix and attributes.</summary>
    public ReadOnlySpan<byte> Name
    {
        get
        {
            var tag = IsEnd ? Tag[1..] : Tag;
            var length = tag.IndexOfAny(" \t\r\n/"u8);
            var name = length < 0 ? tag : tag[..length];
            return name[(name.IndexOf((byte)':') + 1)..];
        }
    }

    /// <summary>Whether the element has no content.</summary>
    public bool IsEmptyElement => tagLength > 0 && buffer[tagStart + tagLength - 1] == '/';

    /// <summary>The value of an attribute of a short name; empty when it is not there.</summary>
    public ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> name)
    {
        var rest = Tag;
        for (var at = rest.IndexOf(name); at >= 0; at = rest.IndexOf(name))
        {
            var isWhole = at > 0 && rest[at - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
            rest = rest[(at + name.Length)..];
            var value = rest.TrimStart(" \t\r\n"u8);
            if (!isWhole || value.IsEmpty || value[0] != '=')
                continue;
            value = value[1..].TrimStart(" \t\r\n"u8);
            if (value.IsEmpty)
                return default;
            var length = value[1..].IndexOf(value[0]);
            return length < 0 ? default : value.Slice(1, length);
        }

        return default;
    }

    private static TooMuchException TooLarge() => new($"a text or tag of more than {MostBytesOfItem} bytes", $"一段文字或标记超过{MostBytesOfItem}字节");

    private void Count()
    {
        depth += IsEnd ? -1 : IsEmptyElement ? 0 : 1;
        if (depth > MostDepth)
            throw new TooMuchException($"elements more than {MostDepth} deep", $"标记嵌套超过{MostDepth}层");
    }

    private string PeekTwo(int at)
    {
        if (at + 2 > end)
            Fill(ref at);
        return at + 2 > end ? string.Empty : Encoding.Latin1.GetString(buffer, at, 2);
    }

    /// <summary>Where the tag ends: the first angle bracket outside quotes.</summary>
    private int EndOfTag()
    {
        for (var from = tagStart; ;)
        {
            var close = Find((byte)'>', from);
            if (close < 0)
                return -1;
            var tag = buffer.AsSpan(tagStart, close - tagStart);
            if (tag.Count((byte)'"') % 2 == 0 || tag.IndexOf((byte)'"') < 0)
                return close;
            from = close + 1;
        }
    }

    private int FindAfter(ReadOnlySpan<byte> mark)
    {
        for (var from = tagStart; ;)
        {
            var close = Find((byte)'>', from);
            if (close < 0 || (close - tagStart >= mark.Length && buffer.AsSpan(0, close + 1).EndsWith(mark)))
                return close;
            from = close + 1;
        }
    }

    /// <summary>The next place of a byte from a place on, read on to where needed. What lies before <see cref="start"/> is given up then.</summary>
    private int Find(byte wanted, int from)
    {
        while (true)
        {
            var found = buffer.AsSpan(from, end - from).IndexOf(wanted);
            if (found >= 0)
                return from + found;
            var searched = end;
            if (!Fill(ref searched))
                return -1;
            from = searched;
        }
    }

    private bool Fill(ref int place)
    {
        if (ended)
            return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (end, place, tagStart, textStart) = (end - start, place - start, tagStart - start, textStart - start);
            start = 0;
        }

        if (end == buffer.Length)
        {
            if (buffer.Length >= MostBytesOfItem)
                throw TooLarge();
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
        return !ended;
    }
}
