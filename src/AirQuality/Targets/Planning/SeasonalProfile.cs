using AirQuality.Targets.Budgets;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>What each calendar day is expected to spend: the level of past years around that day, smoothed. Part of every plan.</summary>
public sealed class SeasonalProfile
{
    /// <summary>Calendar days of a leap year.</summary>
    internal const int CalendarDays = 366;

    /// <summary>Profiles count in millionths of a day, and in thousandths of a concentration.</summary>
    internal const int DayScale = 1_000_000;

    private readonly long[] days;

    private SeasonalProfile(ProfileSource source, int? firstYear, int? lastYear, long[] days)
    {
        Source = source;
        FirstYear = firstYear;
        LastYear = lastYear;
        this.days = days;
    }

    /// <summary>Where it comes from.</summary>
    public ProfileSource Source { get; }

    /// <summary>The first year of history in it, or <c>null</c> for <see cref="ProfileSource.Flat"/>.</summary>
    public int? FirstYear { get; }

    /// <summary>The last year of history in it, or <c>null</c> for <see cref="ProfileSource.Flat"/>.</summary>
    public int? LastYear { get; }

    /// <summary>As outputs name it: <c>own 2023-2025</c>, <c>parent 2023-2025</c> or <c>flat</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Source == ProfileSource.Flat ? "flat" : $"{(Source == ProfileSource.Own ? "own" : "parent")} {FirstYear}{(LastYear == FirstYear ? "" : $"-{LastYear}")}";

    /// <summary>What the profile expects of a calendar day: thousandths of µg/m³ (mg/m³), or millionths of a day.</summary>
    internal long this[int calendarDay] => days[calendarDay];

    /// <summary>What a profile that was written tells of itself; it has no days.</summary>
    internal static SeasonalProfile Told(ProfileSource source, int? firstYear, int? lastYear) => new(source, firstYear, lastYear, []);

    /// <summary>Every day alike, at a level.</summary>
    internal static SeasonalProfile Flat(long weight)
    {
        var weights = new long[CalendarDays];
        Array.Fill(weights, Math.Max(weight, 1));
        return new SeasonalProfile(ProfileSource.Flat, null, null, weights);
    }

    /// <summary>From the past days of one area, or of several; <c>null</c> when some season has too few of them.</summary>
    /// <param name="past">The past days.</param>
    /// <param name="until">The day before which days count.</param>
    /// <param name="options">How many years, how smooth.</param>
    /// <param name="calendarDays">Where calendar days come from.</param>
    internal static SeasonalProfile? Of(PastDays past, LocalDate until, PlanOptions options, CalendarCache calendarDays)
    {
        var sums = new long[CalendarDays];
        var counts = new int[CalendarDays];
        var first = Math.Max(0, NodaTime.Period.DaysBetween(past.FirstDay, until.PlusYears(-options.ProfileYears)));
        var end = Math.Max(first, NodaTime.Period.DaysBetween(past.FirstDay, until));
        var calendar = calendarDays.Days(past.FirstDay.PlusDays(first), end - first);
        var oldest = int.MaxValue;
        var newest = -1;
        foreach (var area in past.Series)
        {
            for (var i = first; i < Math.Min(end, area.Length); i++)
            {
                if (area[i] < 0)
                    continue;
                sums[calendar[i - first]] += past.InDays ? area[i] * (long)DayScale : area[i];
                counts[calendar[i - first]]++;
                oldest = Math.Min(oldest, i);
                newest = Math.Max(newest, i);
            }
        }

        if (newest < 0 || Smooth(sums, counts, options, past.InDays) is not { } weights)
            return null;
        return new SeasonalProfile(past.Source, past.FirstDay.PlusDays(oldest).Year, past.FirstDay.PlusDays(newest).Year, weights);
    }

    /// <summary>The calendar days of so many dates: the number of each in a leap year, from 0, so that every date of any year has its own.</summary>
    internal static int[] CalendarDaysFrom(LocalDate date, int count)
    {
        // Counted on day by day, as asking a calendar for each of a thousand days of three thousand areas is most of the work of a plan.
        // After 28 February (the 59th day) a common year skips the number of the 29th, so that 1 March is the same day in every year.
        var numbers = new int[count];
        var year = date.Year;
        var isLeap = CalendarSystem.Iso.IsLeapYear(date.Year);
        var day = date.DayOfYear;
        for (var i = 0; i < count; i++)
        {
            numbers[i] = day - 1 + (day > 59 && !isLeap ? 1 : 0);
            if (day++ < (isLeap ? 366 : 365))
                continue;
            day = 1;
            year++;
            isLeap = CalendarSystem.Iso.IsLeapYear(year);
        }

        return numbers;
    }

    private static long[]? Smooth(long[] sums, int[] counts, PlanOptions options, bool inDays)
    {
        // A moving mean over the ring of the year, the window's sum carried along: one day comes in at the front, one leaves behind. A
        // single day of three years is weather; two weeks to each side are a season.
        var weights = new long[CalendarDays];
        long sum = 0;
        var count = 0;
        for (var day = -options.SmoothingDays; day < CalendarDays + options.SmoothingDays; day++)
        {
            sum += sums[Wrap(day)];
            count += counts[Wrap(day)];
            var centre = day - options.SmoothingDays;
            if (centre < 0)
                continue;
            if (count <= options.SmoothingDays / 2)
                return null;

            // Half a day in every window keeps a season without a lost day from being allowed none at all.
            weights[centre] = inDays ? (sum + (DayScale / 2)) / (count + 1) : Math.Max(1, sum / count);
            sum -= sums[Wrap(centre - options.SmoothingDays)];
            count -= counts[Wrap(centre - options.SmoothingDays)];
        }

        return weights;
    }

    private static int Wrap(int day) => (day + CalendarDays) % CalendarDays;
}
