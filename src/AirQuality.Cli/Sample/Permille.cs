using NodaTime;

namespace AirQuality.Cli.Sample;

/// <summary>Factors as whole thousandths: integer arithmetic gives the same last digit on every machine, floating point need not.</summary>
internal static class Permille
{
    public const int One = 1000;

    public static long Scale(this long value, long factor) => value * factor / One;

    /// <summary>A factor whose distance from one is stretched or damped.</summary>
    public static long Stretch(long factor, long strength) => One + ((factor - One) * strength / One);

    /// <summary>The straight line between two values.</summary>
    public static int Between(int from, int to, int step, int steps) => from + ((to - from) * step / steps);

    /// <summary>A table of twelve mid-month values, interpolated for a date.</summary>
    public static int OfSeason(ReadOnlySpan<short> months, LocalDate date)
    {
        const int middle = 15;
        var earlier = date.Day >= middle ? date : date.PlusMonths(-1);
        var from = earlier.Month - 1;
        var daysInMonth = earlier.Calendar.GetDaysInMonth(earlier.Year, earlier.Month);
        var step = date.Day >= middle ? date.Day - middle : date.Day - middle + daysInMonth;
        return Between(months[from], months[(from + 1) % 12], step, daysInMonth);
    }
}
