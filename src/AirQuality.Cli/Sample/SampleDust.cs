using NodaTime;

namespace AirQuality.Cli.Sample;

/// <summary>The dust storms of the sample: one in April of every odd year, so that 24 months hold one.</summary>
internal static class SampleDust
{
    /// <summary>How many days a storm touches.</summary>
    public const int Days = 3;

    /// <summary>The hours from the first midnight at which the front arrives, culminates and has passed.</summary>
    private const int Arrival = 9;
    private const int Peak = 16;
    private const int Over = 62;
    private const int PeakCoarse = 620_000;

    /// <summary>The first day of the storm of a year; <c>null</c> in an even year.</summary>
    public static LocalDate? FirstDay(int year) =>
        year % 2 == 0 ? null : new LocalDate(year, 4, 8 + Mixer.Below(MixerStream.Dust, year, 0, 12));

    /// <summary>Whether a day belongs to a storm.</summary>
    public static bool Covers(LocalDate date) =>
        FirstDay(date.Year) is { } first && date >= first && date < first.PlusDays(Days);

    /// <summary>The coarse particles the storm adds, thousandths of µg/m³.</summary>
    /// <param name="date">The day.</param>
    /// <param name="hour">The hour of the day, from 0.</param>
    /// <param name="lag">The hours by which the front arrives later here.</param>
    public static long Coarse(LocalDate date, int hour, int lag)
    {
        if (!Covers(date))
            return 0;
        var day = NodaTime.Period.DaysBetween(FirstDay(date.Year)!.Value, date);
        // The front crosses the province in hours, faster than still air spreads, and must be gone by the last midnight.
        var since = (day * 24) + hour - (lag / 3);
        return since switch
        {
            < Arrival or >= Over => 0,
            < Peak => (long)PeakCoarse * (since - Arrival + 1) / (Peak - Arrival + 1),
            _ => (long)PeakCoarse * (Over - since) / (Over - Peak) * (Over - since) / (Over - Peak),
        };
    }
}
