using System.Globalization;
using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>A number as people and machines leave it in a cell: 12(H), &lt;3, 1,051, ７, 0.8*.</summary>
/// <param name="Number">The number.</param>
/// <param name="Mark">What stands around it.</param>
internal readonly record struct LooseNumber(decimal Number, NumberMark Mark)
{
    /// <summary>The flags of the platforms (HJ 193, HJ 818) under which an hour is not valid: too short, no connection, calibration, check, maintenance, out of range, taken out by hand.</summary>
    private static readonly HashSet<string> InvalidFlags = WordList.SetOf("h hsp lsp b bb w d ps pz as az cz cs ca rm re m c s z f n/a 无效 异常 故障 校准 维护 停电 超限 离线 不足 有效数据不足 invalid");

    /// <summary>Reads a cell that is no plain number; <c>null</c> when there is no number in it.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="comma">What a comma in it is; <see cref="CommaMeaning.Unknown"/> and <see cref="CommaMeaning.Mixed"/> read none.</param>
    public static LooseNumber? Parse(string text, CommaMeaning comma)
    {
        var plain = NameText.Plain(text).Trim('\'', '"', ' ');
        if (comma == CommaMeaning.Decimal)
            plain = WithPoint(plain);
        var mark = NumberMark.Spelling;
        if (plain is ['<', ..] or ['≤', ..])
        {
            plain = plain[1..].TrimStart('=', ' ');
            mark = NumberMark.BelowLimit;
        }

        var end = EndOfNumber(plain, comma == CommaMeaning.Thousands);
        if (end == 0 || !decimal.TryParse(plain[..end].Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0)
            return null;
        if (MarkOf(plain[end..].Trim(), mark) is not { } around)
            return null;
        // As rules of monitoring in China have it, half of a detection limit enters a mean for what is below it.
        return new LooseNumber(around == NumberMark.BelowLimit ? number / 2 : number, around);
    }

    /// <summary>The text with its decimal comma as a point. A point beside it would be one of thousands, and is not taken for a decimal one.</summary>
    private static string WithPoint(string text) => text.Contains('.', StringComparison.Ordinal) ? string.Empty : text.Replace(',', '.');

    private static NumberMark? MarkOf(string rest, NumberMark before)
    {
        if (rest.Length == 0)
            return before;
        if (rest == "l" && before == NumberMark.Spelling)
            return NumberMark.BelowLimit; // 4L: the detection limit and an L, as reports of monitoring in China write what is below it
        if (rest.All(c => c is '*' or '#' or '^' or '↑' or '↓' or '√' or '!'))
            return before == NumberMark.Spelling ? NumberMark.Sign : before;
        return InvalidFlags.Contains(rest.Trim('(', ')', '[', ']', ' ', '/', '_', '-')) ? NumberMark.Invalid : null;
    }

    /// <summary>Where the number at the beginning ends: digits, thousands separators that stand where they may, a point, an exponent.</summary>
    private static int EndOfNumber(string text, bool hasThousands)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var separated = hasThousands && end is > 0 and <= 3;
        while (separated && end + 3 < text.Length && text[end] == ',' && text.AsSpan(end + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (end + 4 == text.Length || !char.IsAsciiDigit(text[end + 4])))
            end += 4;
        if (end < text.Length && text[end] == '.')
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]);)
                end++;
        if (end > 0 && end < text.Length && text[end] == 'e')
        {
            var exponent = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
                for (end = exponent; end < text.Length && char.IsAsciiDigit(text[end]);)
                    end++;
        }

        return end;
    }
}
