namespace AirQuality.Excel;

/// <summary>How a number is displayed: what of a format of a spreadsheet matters to tables.</summary>
/// <param name="Decimals">How many decimals; <c>null</c> where the format leaves it open.</param>
/// <param name="IsPercent">Whether as a percentage.</param>
/// <param name="DatePattern">The pattern of a date or time; <c>null</c> for numbers.</param>
internal sealed record NumberFormat(int? Decimals, bool IsPercent, string? DatePattern)
{
    /// <summary>A number as it is.</summary>
    public static NumberFormat General { get; } = new(null, IsPercent: false, DatePattern: null);

    /// <summary>Reads a format.</summary>
    /// <param name="index">Its number; those that stand for a format of the user's country have no text.</param>
    /// <param name="text">Its text, or <c>null</c>.</param>
    public static NumberFormat Of(int index, string? text)
    {
        var format = BuiltIn(index) ?? text;
        if (string.IsNullOrEmpty(format) || format is "General" or "@")
            return General;
        var first = Bare(format.Split(';')[0]);
        if (IsDate(first))
            return new NumberFormat(null, IsPercent: false, format.Split(';')[0]);
        var point = first.IndexOf('.', StringComparison.Ordinal);
        var digits = first.AsSpan(point + 1);
        var length = point < 0 ? 0 : digits.IndexOfAnyExcept('0', '#', '?') is >= 0 and var stop ? stop : digits.Length;
        var hasDigits = first.AsSpan().IndexOfAny('0', '#', '?') >= 0;
        return new NumberFormat(hasDigits && !first.Contains('E', StringComparison.Ordinal) && !first.Contains('/', StringComparison.Ordinal) ? length : null, first.Contains('%', StringComparison.Ordinal), DatePattern: null);
    }

    /// <summary>The formats whose text depends on the country, as they look in China.</summary>
    private static string? BuiltIn(int index) => index switch
    {
        14 => "yyyy/m/d",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
        30 => "m/d/yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"时\"mm\"分\"",
        33 => "h\"时\"mm\"分\"ss\"秒\"",
        34 or 55 => "上午/下午h\"时\"mm\"分\"",
        35 or 56 => "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        _ => null,
    };

    /// <summary>The format without literal texts, colours, conditions, paddings and fillings.</summary>
    private static string Bare(string section)
    {
        var bare = new System.Text.StringBuilder();
        for (var i = 0; i < section.Length; i++)
        {
            switch (section[i])
            {
                case '"':
                    i = EndOf('"', i);
                    break;
                case '[' when !IsDuration(section.AsSpan(i + 1)):
                    i = EndOf(']', i);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(section[i]);
                    break;
            }
        }

        return bare.ToString();

        int EndOf(char mark, int from) => section.IndexOf(mark, from + 1) is > 0 and var end ? end : section.Length;
    }

    private static bool IsDuration(ReadOnlySpan<char> inside) => inside.Length > 1 && inside[0] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && inside.IndexOf(']') is > 0 and <= 2;

    private static bool IsDate(string bare) => bare.AsSpan().IndexOfAny("yYdDhHsS") >= 0 || bare.Contains('m', StringComparison.OrdinalIgnoreCase);
}
