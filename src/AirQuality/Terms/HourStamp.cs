using NodaTime;
namespace AirQuality.Terms;

/// <summary>Hours counted by number, so that a day is 24 neighbouring numbers. China Standard Time, no daylight saving.</summary>
internal static class HourStamp
{
    // Stamps of the platform name the end of an hour: 01:00 to 24:00 are a natural day, and the stamp 00:00 belongs to the day before.
    // Hours are counted by where they begin, so that the hours of day d are 24d to 24d + 23 and no reader has to remember which end a
    // stamp is.
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int DayNumber(LocalDate date) => NodaTime.Period.DaysBetween(Epoch, date);

    public static LocalDate Date(int dayNumber) => Epoch.PlusDays(dayNumber);

    /// <summary>The number of the day an hour belongs to.</summary>
    public static int DayOfHour(int hourNumber) => hourNumber >= 0 ? hourNumber / 24 : ((hourNumber + 1) / 24) - 1;

    /// <summary>The number of the hour that begins at an hour of a day.</summary>
    public static int HourNumber(LocalDate date, int startHour) => (DayNumber(date) * 24) + startHour;

    /// <summary>The number of the hour that ends at a stamp.</summary>
    public static int HourNumberOfEnd(LocalDateTime end) => HourNumber(end.Date, end.Hour) - 1;

    /// <summary>The stamp at which an hour ends.</summary>
    public static LocalDateTime End(int hourNumber)
    {
        var end = hourNumber + 1;
        return Date(Math.DivRem(end, 24, out var hour)).At(new LocalTime(hour, 0));
    }
}
