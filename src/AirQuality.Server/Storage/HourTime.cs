using NodaTime;

namespace AirQuality.Server.Storage;

/// <summary>Hours by number: counted from the beginning of 1970, China Standard Time, by where they begin.</summary>
internal static class HourTime
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The number of the hour that ends at a stamp.</summary>
    public static int OfEnd(LocalDateTime end) => (DayOf(end.Date) * 24) + end.Hour - 1;

    /// <summary>The end of an hour, the official stamp.</summary>
    public static LocalDateTime End(int hour) => Epoch.AtMidnight().PlusHours(hour + 1);

    /// <summary>The number of a day.</summary>
    public static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The day of a number.</summary>
    public static LocalDate Date(int day) => Epoch.PlusDays(day);

    /// <summary>The day an hour belongs to: its stamps are 01:00 to 24:00.</summary>
    public static int DayOfHour(int hour) => (int)Math.Floor(hour / 24d);
}
