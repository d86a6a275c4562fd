using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using AirQuality.Observations;

namespace AirQuality.Reading.Rows;

/// <summary>Reads decimal numbers straight from UTF-8 bytes into whole steps of a decimal: no floating point, no culture.</summary>
internal static class FixedPoint
{
    private static readonly byte[][] MissingCodes =
    [
        .. new[] { "NA", "N/A", "NaN", "NULL", "None", "-", "--", "---", "/", "—", "——", "\\N", "缺测", "无", "缺", "缺失", "无数据", "未监测", "未测", "无效", "停机", "停电", "断电", "断网", "故障", "设备故障", "仪器故障", "维护", "校准", "离线", "检修", "*", "**", "***", "…", "...", "....", "#N/A", "#NA", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "n.a.", "nil", "nd", "n.d.", "missing", "－", "－－", "–", "――", "―", "──", "─", "﹣", "／", "--.-", "?", "？", "\u3000" }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    // One pass from the left. Of the decimals beyond those kept only the first counts, and whether anything follows it: that is all
    // that half to even asks for. A number that leaves the range stops at 10^12, and is out of range however it goes on.

    /// <summary>What a cell holds: <c>null</c> for a plain number, else the kind of finding.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="decimalsKept">How many decimals are kept; further ones are rounded half to even.</param>
    /// <param name="thousandths">The number in steps of the last decimal kept: thousandths for three.</param>
    public static FindingKind? Parse(ReadOnlySpan<byte> cell, int decimalsKept, out long thousandths)
    {
        thousandths = 0;
        cell = cell.Trim((byte)' ');
        if (cell.IsEmpty)
            return FindingKind.MissingCode;
        var negative = cell[0] == '-';
        var digits = negative || cell[0] == '+' ? cell[1..] : cell;
        int decimals = -1, count = 0;
        bool above = false, below = false;
        var firstDropped = 0;
        foreach (var b in digits)
        {
            if (b == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (b is >= (byte)'0' and <= (byte)'9')
            {
                count++;
                if (decimals >= decimalsKept)
                {
                    if (decimals++ == decimalsKept)
                        firstDropped = b - '0';
                    else
                        below |= b != '0';
                    continue;
                }

                thousandths = (thousandths * 10) + (b - '0');
                decimals += decimals >= 0 ? 1 : 0;
                above |= thousandths > 1_000_000_000_000;
                if (above)
                    thousandths = 1_000_000_000_000;
            }
            else
            {
                return IsMissingCode(cell) ? FindingKind.MissingCode : FindingKind.NotANumber;
            }
        }

        if (count == 0)
            return IsMissingCode(cell) ? FindingKind.MissingCode : FindingKind.NotANumber;
        for (var i = Math.Max(decimals, 0); i < decimalsKept; i++)
            thousandths *= 10;
        if (firstDropped > 5 || (firstDropped == 5 && (below || (thousandths & 1) == 1)))
            thousandths++;
        if (negative && thousandths > 0)
            return IsMissingNumber(thousandths, decimalsKept) ? FindingKind.MissingCode : FindingKind.Negative;
        return firstDropped != 0 || below ? FindingKind.ExtraDecimals : null;
    }

    /// <summary>The thousandths of a cell that is no more than digits, with a point and up to three decimals perhaps; -1 for every other.</summary>
    public static int Plain(ReadOnlySpan<byte> cell)
    {
        // Nearly every cell of every file comes by here, so it knows no signs, blanks, words or roundings: those go to Parse.
        const int MostDigits = 6;
        if (cell.IsEmpty || cell.Length > MostDigits + 4)
            return -1;
        if (cell.Length <= 4 && Whole(cell) is >= 0 and var whole)
            return whole * 1000;
        var value = 0;
        var i = 0;
        for (; i < cell.Length; i++)
        {
            var digit = (uint)(cell[i] - '0');
            if (digit > 9)
                break;
            value = (value * 10) + (int)digit;
        }

        if (i > MostDigits)
            return -1;
        if (i == cell.Length)
            return value * 1000;
        var decimals = cell.Length - i - 1;
        if (cell[i] != '.' || i == 0 || decimals is < 1 or > 3)
            return -1;
        for (i++; i < cell.Length; i++)
        {
            var digit = (uint)(cell[i] - '0');
            if (digit > 9)
                return -1;
            value = (value * 10) + (int)digit;
        }

        return decimals == 3 ? value : decimals == 2 ? value * 10 : value * 100;
    }

    /// <summary>The same of a cell in some text, by one look at eight bytes of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the cell begins.</param>
    /// <param name="end">Where it ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Plain(byte[] text, int start, int end)
    {
        const int Bytes = sizeof(ulong);
        const int MostWhole = 6;
        var length = end - start;
        if (length is < 1 or > Bytes || end < Bytes || end > text.Length)
            return Plain(text.AsSpan(start, length));
        // The cell as the upper bytes of a number, the last of them on top, and nothing below. '0' to '9' become 0 to 9; adding 0x76 carries every byte
        // above 9 into its sign bit, and what carries further comes from a byte that is marked itself.
        var unused = 8 * (Bytes - length);
        var digits = ((BinaryPrimitives.ReadUInt64LittleEndian(text.AsSpan(end - Bytes)) ^ 0x3030303030303030) >> unused) << unused;
        var others = (digits | (digits + 0x7676767676767676)) & 0x8080808080808080;
        if (others == 0)
            return length <= MostWhole ? Eight(digits) * 1000 : Plain(text.AsSpan(start, length));
        var at = BitOperations.TrailingZeroCount(others) & ~7; // of the lowest bit of the sign that is no digit
        var decimals = Bytes - 1 - (at / 8);
        if ((others & (others - 1)) != 0 || (byte)(digits >> at) != ('.' ^ '0') || at == unused || decimals is < 1 or > 3)
            return -1;
        // Without the point: what stands before it moves up by one.
        var number = Eight(((digits >> (at + 8)) << (at + 8)) | ((digits & ((1UL << at) - 1)) << 8));
        return decimals == 1 ? number * 100 : decimals == 2 ? number * 10 : number;
    }

    /// <summary>The number of eight digits, the first in the lowest byte: pairs, fours and all of them at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Eight(ulong digits)
    {
        const ulong Pairs = 0x000000FF000000FF;
        digits = (digits * 10) + (digits >> 8);
        return (int)(uint)((((digits & Pairs) * (100 + (1_000_000UL << 32))) + (((digits >> 16) & Pairs) * (1 + (10_000UL << 32)))) >> 32);
    }

    /// <summary>The number that one to four digits are, all at once: how long the next number is nothing foretells, and a loop would stumble over it. -1 when one is no digit.</summary>
    private static int Whole(ReadOnlySpan<byte> cell)
    {
        // The bytes are put together without a branch on how many they are: of one or two the 'middle' one is the first again.
        // '0' to '9' are 0x30 to 0x39. After the exclusive or, adding 0x76 carries every byte above 9 into its sign bit, and bytes that are
        // no ASCII have theirs set already. Then tens and ones of both pairs at once, and hundreds and ones of the two pairs.
        var last = cell.Length - 1;
        var text = cell[0] | ((uint)cell[last / 2] << (last / 2 * 8)) | ((uint)cell[last] << (last * 8));
        if (last == 3)
            text |= (uint)cell[2] << 16;
        var digits = (text ^ (0x30303030u >> ((3 - last) * 8))) << ((3 - last) * 8); // four digits, those in front of the number zero
        if (((digits | (digits + 0x76767676)) & 0x80808080) != 0)
            return -1;
        var pairs = ((digits * 10) + (digits >> 8)) & 0x00FF00FF;
        return (int)(((pairs * 100) + (pairs >> 16)) & 0xFFFF);
    }

    /// <summary>Whether a negative number stands for a missing value: -1, or nines alone.</summary>
    private static bool IsMissingNumber(long number, int decimals)
    {
        for (; decimals > 0 && number % 10 == 0; decimals--)
            number /= 10;
        return decimals == 0 && number is (1 or 99 or 999 or 9999 or 99999 or 999999);
    }

    private static bool IsMissingCode(ReadOnlySpan<byte> cell)
    {
        foreach (var code in MissingCodes)
            if (System.Text.Ascii.EqualsIgnoreCase(cell, code) || cell.SequenceEqual(code))
                return true;
        return false;
    }
}
