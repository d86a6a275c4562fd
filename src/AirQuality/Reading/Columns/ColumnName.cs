using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>What the name of a column was understood to say.</summary>
/// <param name="Meaning">The meaning; of role <see cref="ColumnRole.Unknown"/> where there is none.</param>
/// <param name="Unit">The unit that stands in the name.</param>
/// <param name="LooksKnown">Whether a name without a meaning has the look of one that matters: a pollutant, a time, a station, an area, a unit or a flag.</param>
internal readonly record struct ColumnName(ColumnMeaning Meaning, ColumnUnit Unit, bool LooksKnown)
{
    /// <summary>No name is longer; what is comes from a file that is none.</summary>
    public const int MostLetters = 100;

    private const int DigitsOfCode = 4;

    private static readonly string[] Telling = ["时间", "时段", "日期", "站", "点位", "城市", "区县", "单位", "有效", "污染物", "浓度", "颗粒物", "time", "date", "station", "site", "city", "county", "unit", "flag", "valid", "pollutant"];

    /// <summary>Reads a name.</summary>
    public static ColumnName Of(string name)
    {
        if (name.Length is 0 or > MostLetters || IsCode(name))
            return default;
        // The unit first, or its letters would be read as part of the name. Then the name as a whole, then word by word: 空气质量指数 is the
        // AQI, although it is also made of words that stand in names of concentrations.
        var plain = NameText.Plain(name);
        var unit = TakeUnit(ref plain);
        var key = NameText.Key(plain);
        if (key.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            return new ColumnName(default, unit, LooksKnown: false);
        if (RoleOf(key) is { } role)
            return new ColumnName(new ColumnMeaning(role), unit, LooksKnown: false);
        if (NameWords.Split(key) is { } words && words.Meaning() is { } meaning)
            return new ColumnName(meaning, unit == ColumnUnit.None ? words.Unit : unit, LooksKnown: false);
        return new ColumnName(default, unit, LooksKnown: key.Length > 0 && (key.StartsWith("hour", StringComparison.Ordinal) || Array.Exists(Telling, w => key.Contains(w, StringComparison.Ordinal)) || NamesPollutant(plain)));
    }

    /// <summary>Whether it is the code of a station such as 1001A, of which a national file has two thousand: there is no meaning to look for.</summary>
    private static bool IsCode(string name) =>
        name.Length is > DigitsOfCode and <= DigitsOfCode + 2 && name.AsSpan(0, DigitsOfCode).IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiLetterUpper(name[DigitsOfCode]) && char.IsAsciiLetterOrDigit(name[^1]);

    /// <summary>The pollutant a type of rows stands for, such as <c>PM2.5</c>; <c>null</c> for types that are not hours of one of the six.</summary>
    public static Pollutant? PollutantOf(string type) =>
        Of(type).Meaning is { Role: ColumnRole.Concentration, Averaging: Averaging.Unsaid or Averaging.Hour, Pollutant: { } pollutant } ? pollutant : null;

    private static ColumnRole? RoleOf(string key)
    {
        while (key.Length > 0)
        {
            if (ColumnNames.Roles.TryGetValue(key, out var role))
                return role;
            var word = ColumnNames.Trade.FirstOrDefault(w => key.Length > w.Length && (key.StartsWith(w, StringComparison.Ordinal) || key.EndsWith(w, StringComparison.Ordinal)));
            if (word is null)
                return null;
            key = key.StartsWith(word, StringComparison.Ordinal) ? key[word.Length..] : key[..^word.Length];
        }

        return null;
    }

    /// <summary>Takes the unit off a name: from brackets, or from behind a sign.</summary>
    private static ColumnUnit TakeUnit(ref string plain)
    {
        for (var open = plain.AsSpan().IndexOfAny('(', '[', '{'); open >= 0; open = Next(plain, open))
        {
            var close = EndOfGroup(plain, open);
            if (close - open > UnitText.MostLetters || UnitText.Parse(plain[(open + 1)..close]) is not { } found)
                continue;
            plain = plain[..open].TrimEnd(' ', '/', '_', '-') + plain[Math.Min(plain.Length, close + 1)..];
            return found;
        }

        for (var i = Math.Max(1, plain.Length - UnitText.MostLetters); i < plain.Length - 1; i++)
        {
            if (plain[i] is not ('/' or ',' or ':' or ' ' or '_' or '-' or ';') || UnitText.Parse(plain[(i + 1)..]) is not { } found || (found == ColumnUnit.Other && plain[i] is not ('/' or ',' or ':')))
                continue;
            plain = plain[..i];
            return found;
        }

        return ColumnUnit.None;
    }

    private static int Next(string plain, int open) => plain.AsSpan(open + 1).IndexOfAny('(', '[', '{') is >= 0 and var next ? open + 1 + next : -1;

    private static int EndOfGroup(string plain, int open)
    {
        var depth = 0;
        for (var i = open; i < plain.Length; i++)
        {
            depth += plain[i] is '(' or '[' or '{' ? 1 : plain[i] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return plain.Length;
    }

    /// <summary>Whether a word of the name is that of a pollutant, however it is parted (PM2_5, PM-10, sulfur dioxide). Latin letters count between signs only: there is CO in 'code'.</summary>
    private static bool NamesPollutant(string plain)
    {
        foreach (var name in PollutantWords.Names.Keys)
        {
            for (var at = plain.IndexOf(name[0], StringComparison.Ordinal); at >= 0; at = plain.IndexOf(name[0], at + 1))
                if (EndOf(name, plain, at) is >= 0 and var end && (name[0] >= 0x80 || (!IsLatin(plain, at - 1) && !IsLatin(plain, end))))
                    return true;
        }

        return false;
    }

    /// <summary>Where a word ends that begins at a place, with signs between its letters or without; -1 where another one begins there.</summary>
    private static int EndOf(string word, string text, int at)
    {
        var end = at;
        foreach (var letter in word)
        {
            while (end > at && end < text.Length && text[end] is (' ' or '.' or '_' or '-'))
                end++;
            if (end >= text.Length || text[end] != letter)
                return -1;
            end++;
        }

        return end;
    }

    private static bool IsLatin(string text, int at) => at >= 0 && at < text.Length && text[at] is >= 'a' and <= 'z';
}
