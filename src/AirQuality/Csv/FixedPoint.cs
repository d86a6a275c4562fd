using AirQuality.Observations;

namespace AirQuality.Csv;

/// <summary>Reads decimal numbers straight from UTF-8 bytes into thousandths: no floating point, no culture.</summary>
internal static class FixedPoint
{
    private static readonly byte[][] MissingCodes =
    [
        .. new[] { "NA", "N/A", "NaN", "NULL", "None", "-", "--", "---", "/", "—", "——", "\\N", "缺测", "无" }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>What a cell holds: <c>null</c> for a plain number in <paramref name="thousandths"/>, else the kind of finding.</summary>
    public static FindingKind? Parse(ReadOnlySpan<byte> cell, out long thousandths)
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
                if (decimals >= 3)
                {
                    if (decimals++ == 3)
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
        for (var i = Math.Max(decimals, 0); i < 3; i++)
            thousandths *= 10;
        if (firstDropped > 5 || (firstDropped == 5 && (below || (thousandths & 1) == 1)))
            thousandths++;
        if (negative && thousandths > 0)
            return thousandths is 99_000 or 999_000 or 9_999_000 or 99_999_000 ? FindingKind.MissingCode : FindingKind.Negative;
        return firstDropped != 0 || below ? FindingKind.ExtraDecimals : null;
    }

    /// <summary>The thousandths of a cell that is no more than digits, with a point and up to three decimals perhaps; -1 for every other.</summary>
    public static int Plain(ReadOnlySpan<byte> cell)
    {
        const int MostDigits = 6;
        if (cell.IsEmpty || cell.Length > MostDigits + 4)
            return -1;
        var (value, i) = (0, 0);
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

    private static bool IsMissingCode(ReadOnlySpan<byte> cell)
    {
        foreach (var code in MissingCodes)
            if (System.Text.Ascii.EqualsIgnoreCase(cell, code) || cell.SequenceEqual(code))
                return true;
        return false;
    }
}
