using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Reading.Published.Spelling;

namespace AirQuality.Reading.Published.Periods;

/// <summary>Finds the periods in a text by the patterns of <see cref="PeriodWords"/>.</summary>
internal static partial class PeriodGrammar
{
    /// <summary>The periods in a plain text.</summary>
    public static PeriodReading Read(string plain)
    {
        var found = new SortedList<int, PeriodHint>();
        var rest = WithDigits(plain);
        foreach (var pattern in PeriodWords.All)
        {
            for (var match = pattern.Pattern.Match(rest); match.Success; match = pattern.Pattern.Match(rest))
            {
                // Bars of the same length take the place of what was matched: no later pattern finds a part of it, places in the text stay
                // what they were, and the words on either side do not run together.
                found[match.Index] = Hint(pattern, match);
                rest = string.Concat(rest.AsSpan(0, match.Index), new string('|', match.Length), rest.AsSpan(match.Index + match.Length));
            }
        }

        return new PeriodReading([.. found.Values], rest);
    }

    /// <summary>The period of a cell that holds nothing else, or <c>null</c>.</summary>
    public static PeriodHint? OfCell(string plain)
    {
        foreach (var pattern in PeriodWords.Bare)
            if (pattern.Pattern.Match(plain) is { Success: true } match)
                return Hint(pattern, match);
        var read = Read(plain);
        return read.Hints.Count == 1 && read.Rest.AsSpan().Trim("|()份的").IsEmpty ? read.Hints[0] : null;
    }

    /// <summary>The periods in the name of a file or sheet.</summary>
    public static IReadOnlyList<PeriodHint> OfName(string plain)
    {
        if (Read(plain).Hints is { Count: > 0 } written)
            return written;
        var match = PeriodWords.InName.Pattern.Match(plain);
        return match.Success ? [Hint(PeriodWords.InName, match)] : [];
    }

    private static PeriodHint Hint(PeriodPattern pattern, Match match)
    {
        var from = Number(match, "m");
        var to = Number(match, "n");
        var first = Number(match, "d");
        var last = Number(match, "e");
        return new PeriodHint(pattern.Shape)
        {
            Year = Number(match, "v") ?? Number(match, "y"),
            EndYear = Number(match, "w") ?? (match.Value.Contains("次年", StringComparison.Ordinal) ? Number(match, "y") + 1 : null),
            FromMonth = from ?? pattern.Months?.First ?? to ?? 0,
            ToMonth = to ?? from ?? pattern.Months?.Last ?? 0,
            FromDay = first ?? pattern.Days?.First ?? 0,
            ToDay = last ?? pattern.Days?.Last ?? 0,
            Week = Number(match, "k"),
            Unread = pattern.Shape == PeriodShape.Unread ? match.Value : null,
        };
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found && int.TryParse(found.ValueSpan.TrimEnd("年./-"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Chinese numerals of years and months as digits: 二〇二一年, 十一月, 一至八月.</summary>
    private static string WithDigits(string plain)
    {
        var years = ChineseYear().Replace(plain, m => string.Concat(m.Value.Select(c => (char)('0' + ChineseNumeral.OfDigit(c)))));
        return ChineseMonth().Replace(years, m => ChineseNumeral.Of(m.Value).ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("[〇零○一二三四五六七八九]{4}(?=年)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex ChineseYear();

    [GeneratedRegex("(?<![一二三四五六七八九十])([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=月|个月|[-~至到]([一二三四五六七八九十]{1,3}|[0-9]{1,2})月|日)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex ChineseMonth();
}
