using System.Globalization;
using System.Text;

namespace AirQuality.Excel;

/// <summary>Displays a date by the pattern of a spreadsheet.</summary>
internal static class DateText
{
    /// <summary>The date as displayed, such as <c>2019年8月</c>.</summary>
    public static string Of(DateTime date, string pattern)
    {
        var text = new StringBuilder();
        var isTwelve = pattern.Contains("AM/PM", StringComparison.OrdinalIgnoreCase) || pattern.Contains("上午/下午", StringComparison.Ordinal);
        var afterHour = false;
        for (var i = 0; i < pattern.Length;)
        {
            var letter = char.ToLowerInvariant(pattern[i]);
            var count = 1;
            while (i + count < pattern.Length && char.ToLowerInvariant(pattern[i + count]) == letter)
                count++;
            if (letter is 'y' or 'm' or 'd' or 'h' or 's')
            {
                text.Append(Field(date, letter, count, isTwelve, isMinute: letter == 'm' && (afterHour || IsBeforeSeconds(pattern, i + count))));
                afterHour = letter == 'h';
                i += count;
            }
            else
            {
                i = Literal(pattern, i, date, text);
            }
        }

        return text.ToString();
    }

    private static string Field(DateTime date, char letter, int count, bool isTwelve, bool isMinute) => (letter, count) switch
    {
        ('y', <= 2) => Digits(date.Year % 100, 2),
        ('y', _) => Digits(date.Year, 4),
        ('m', _) when isMinute => Digits(date.Minute, count),
        ('m', 3) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(date.Month),
        ('m', 4) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month),
        ('m', _) => Digits(date.Month, count),
        ('d', <= 2) => Digits(date.Day, count),
        ('d', _) => string.Empty, // a day of the week
        ('h', _) => Digits(isTwelve ? ((date.Hour + 11) % 12) + 1 : date.Hour, count),
        _ => Digits(date.Second, count),
    };

    /// <summary>Copies what is no field, and goes behind it.</summary>
    private static int Literal(string pattern, int at, DateTime date, StringBuilder text)
    {
        foreach (var (mark, morning, evening) in new[] { ("AM/PM", "AM", "PM"), ("上午/下午", "上午", "下午") })
        {
            if (!pattern.AsSpan(at).StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                continue;
            text.Append(date.Hour < 12 ? morning : evening);
            return at + mark.Length;
        }

        switch (pattern[at])
        {
            case '"' when pattern.IndexOf('"', at + 1) is > 0 and var end:
                text.Append(pattern, at + 1, end - at - 1);
                return end + 1;
            case '[' when pattern.IndexOf(']', at) is > 0 and var end:
                return end + 1;
            case '\\' when at + 1 < pattern.Length:
                text.Append(pattern[at + 1]);
                return at + 2;
            case '_' or '*':
                return at + 2;
            case '@':
                return at + 1;
            default:
                text.Append(pattern[at]);
                return at + 1;
        }
    }

    /// <summary>Whether an m stands for minutes because seconds follow: mm:ss.</summary>
    private static bool IsBeforeSeconds(string pattern, int at)
    {
        var rest = pattern.AsSpan(at).TrimStart(":分\" ");
        return rest.Length > 0 && rest[0] is 's' or 'S';
    }

    private static string Digits(int number, int count) => number.ToString(count > 1 ? new string('0', count) : "0", CultureInfo.InvariantCulture);
}
