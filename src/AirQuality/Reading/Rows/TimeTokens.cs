using AirQuality.Reading.Columns;

namespace AirQuality.Reading.Rows;

/// <summary>The numbers and words of a time.</summary>
internal sealed class TimeTokens
{
    private const int MostLetters = 60;
    private const int MostNumbers = 8;

    private static readonly Dictionary<string, DayHalf> Halves = WordList.Of<DayHalf>(
        new(DayHalf.Before, "上午 凌晨 早上 早晨 清晨 am a.m. a.m"),
        new(DayHalf.After, "下午 晚上 傍晚 夜间 中午 pm p.m. p.m"));

    private static readonly Dictionary<string, int> Months = WordList.Of<int>(
        new(1, "jan january"), new(2, "feb february"), new(3, "mar march"), new(4, "apr april"), new(5, "may"), new(6, "jun june"),
        new(7, "jul july"), new(8, "aug august"), new(9, "sep sept september"), new(10, "oct october"), new(11, "nov november"), new(12, "dec december"));

    /// <summary>Words that part numbers or say what they are, and days of the week.</summary>
    private static readonly HashSet<string> Plain = WordList.SetOf(
        "年 月 日 号 时 点 分 秒 小时 整 点整 时整 点钟 t 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 周天 mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday 日星期一 日星期二 日星期三 日星期四 日星期五 日星期六 日星期日 cst bjt 北京时间 h hr hrs st nd rd th");

    private readonly List<TimeNumber> numbers = [];

    private TimeTokens()
    {
    }

    public IReadOnlyList<TimeNumber> Numbers => numbers;

    public DayHalf? Half { get; private set; }

    /// <summary>A month by its English name.</summary>
    public int? Month { get; private set; }

    /// <summary>Seconds the time is ahead of universal time, where it says so.</summary>
    public int? Offset { get; private set; }

    /// <summary>The parts of a text; <c>null</c> when something in it belongs to no time.</summary>
    public static TimeTokens? Of(string text)
    {
        var plain = text.Length <= MostLetters ? NameText.Plain(text) : string.Empty;
        var tokens = new TimeTokens();
        for (var i = 0; i < plain.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(plain[i]))
            {
                while (i < plain.Length && char.IsAsciiDigit(plain[i]))
                    i++;
                if (!tokens.AddNumber(plain, start, i))
                    return null;
            }
            else if (char.IsLetter(plain[i]))
            {
                while (i < plain.Length && (char.IsLetter(plain[i]) || (plain[i] == '.' && plain[start] is 'a' or 'p')))
                    i++;
                if (!tokens.AddWord(plain[start..i]))
                    return null;
            }
            else if (plain[i] == '+' && tokens.numbers.Count >= 4 && IsOffset(plain, i, out var seconds))
            {
                tokens.Offset = seconds;
                break;
            }
            else if (plain[i++] is not (' ' or '-' or '/' or '.' or ':' or ',' or '(' or ')'))
            {
                return null;
            }
        }

        return tokens.numbers.Count > 0 ? tokens : null;
    }

    /// <summary>Puts the clock of a time in one number, such as 2015010108, behind its date.</summary>
    public void InsertClock(long clock, int digits)
    {
        long scale = digits == 2 ? 1 : digits == 4 ? 100 : 10000;
        numbers.Insert(1, new TimeNumber(clock / scale, 2, ':'));
        if (digits > 2)
            numbers.Insert(2, new TimeNumber(clock % scale, 2, ':'));
    }

    /// <summary>+08:00, +0800, +08 at the end. What follows a minus is more likely the end of an hour: 01:00-02:00.</summary>
    private static bool IsOffset(string plain, int at, out int seconds)
    {
        var digits = plain[(at + 1)..].Replace(":", string.Empty, StringComparison.Ordinal);
        seconds = 0;
        if (digits.Length is not (2 or 4) || !int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return false;
        var hours = digits.Length == 2 ? number : number / 100;
        var minutes = digits.Length == 2 ? 0 : number % 100;
        seconds = ((hours * 60) + minutes) * 60;
        return hours <= 14 && minutes < 60;
    }

    private bool AddNumber(string plain, int start, int end)
    {
        if (numbers.Count == MostNumbers || end - start > 17)
            return false;
        numbers.Add(new TimeNumber(long.Parse(plain.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture), end - start, end < plain.Length ? plain[end] : '\0'));
        return true;
    }

    private bool AddWord(string word)
    {
        if (Months.TryGetValue(word, out var month))
            return (Month ??= month) == month;
        if (word is "z" or "utc" or "gmt")
            return (Offset ??= 0) == 0;
        // '3月5日下午1时': words of the calendar and of the half of the day stand together.
        foreach (var (half, meaning) in Halves)
        {
            if (!word.EndsWith(half, StringComparison.Ordinal) && !word.StartsWith(half, StringComparison.Ordinal))
                continue;
            var rest = word.EndsWith(half, StringComparison.Ordinal) ? word[..^half.Length] : word[half.Length..];
            if (rest.Length > 0 && !Plain.Contains(rest))
                continue;
            Half = meaning;
            return true;
        }

        return Plain.Contains(word);
    }
}
