using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>Which days of a series a profile is made of: those of so many years before a period.</summary>
/// <param name="First">The number of the first day.</param>
/// <param name="Count">How many days there are up to the period, whether the series holds them all or not.</param>
internal readonly record struct PastWindow(int First, int Count)
{
    /// <summary>The window of a series that begins on a day.</summary>
    /// <param name="firstDay">The first day of the series.</param>
    /// <param name="until">The first day of the period.</param>
    /// <param name="options">How many years.</param>
    public static PastWindow Of(LocalDate firstDay, LocalDate until, PlanOptions options)
    {
        var first = Math.Max(0, NodaTime.Period.DaysBetween(firstDay, until.PlusYears(-options.ProfileYears)));
        return new PastWindow(first, Math.Max(first, NodaTime.Period.DaysBetween(firstDay, until)) - first);
    }
}
