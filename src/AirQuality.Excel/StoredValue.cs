using System.Globalization;

namespace AirQuality.Excel;

/// <summary>The text of what a cell holds, whatever it displays.</summary>
internal static class StoredValue
{
    /// <summary>The text of a value.</summary>
    /// <param name="value">The value as the reader gives it.</param>
    /// <param name="format">How it is displayed: some dates are known by that alone, and a date displayed without a day is a month.</param>
    /// <param name="countsFrom1904">Whether serial numbers count from 1904.</param>
    public static string Text(object? value, NumberFormat format, bool countsFrom1904) => value switch
    {
        null => string.Empty,
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => Text(date, format.DatePattern),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}"),
        double number when DateOf(number, format, countsFrom1904) is { } date => Text(date, format.DatePattern),
        // A spreadsheet computes with 15 digits; the 17 of a double would show 0.1 + 0.2 as more than 0.3.
        double number => number.ToString("G15", CultureInfo.InvariantCulture) is var text && text.Contains('E', StringComparison.Ordinal) && Math.Abs(number) is > 1e-9 and < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : text,
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>The date of a serial number that a format of the user's country displays as one; <c>null</c> for other numbers.</summary>
    public static DateTime? DateOf(double serial, NumberFormat format, bool countsFrom1904) =>
        format.DatePattern is not null && serial is >= 0 and < 2_958_466
            ? ToSecond(DateTime.FromOADate(countsFrom1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial))
            : null;

    /// <summary>A time to the second: a third of an hour is no fraction of a day in binary.</summary>
    public static DateTime ToSecond(DateTime date) => new((date.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);

    private static string Text(DateTime exact, string? pattern)
    {
        var date = ToSecond(exact);
        if (date.Year < 1900)
            return date.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (pattern is not null && date.TimeOfDay == TimeSpan.Zero && !HasDay(pattern))
            return DateText.Of(date, pattern);
        // Midnight is an hour where hours are displayed: a column of hours must not lose it at the end of each day.
        return date.ToString(date.TimeOfDay == TimeSpan.Zero && !HasHour(pattern) ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static bool HasHour(string? pattern) => pattern is not null && pattern.AsSpan().IndexOfAny('h', 'H') >= 0;

    private static bool HasDay(string pattern) => pattern.AsSpan().IndexOfAny("dDhH") >= 0;
}
