using AirQuality.Targets.Budgets;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>What each calendar day is expected to spend: the level of past years around that day, smoothed. Part of every plan.</summary>
public sealed class SeasonalProfile
{
    /// <summary>Calendar days of a leap year.</summary>
    internal const int CalendarDays = 366;

    /// <summary>The calendar day of 29 February, which common years skip.</summary>
    internal const int LeapDay = 59;

    /// <summary>Profiles count in millionths of a day, and in thousandths of a concentration.</summary>
    internal const int DayScale = 1_000_000;

    private readonly int[] days;

    private SeasonalProfile(ProfileSource source, int? firstYear, int? lastYear, int[] days)
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

    /// <summary>What it tells of itself, without its days: what is kept of thousands of goals.</summary>
    internal SeasonalProfile Told() => Told(Source, FirstYear, LastYear);

    /// <summary>Every day alike, at a level.</summary>
    internal static SeasonalProfile Flat(long weight)
    {
        var weights = new int[CalendarDays];
        Array.Fill(weights, (int)Math.Clamp(weight, 1, int.MaxValue / 2));
        return new SeasonalProfile(ProfileSource.Flat, null, null, weights);
    }

    /// <summary>From the past days of one area, or of several; <c>null</c> when some season has too few of them.</summary>
    /// <param name="past">The past days.</param>
    /// <param name="until">The day before which days count.</param>
    /// <param name="options">How many years, how smooth.</param>
    /// <param name="calendarDays">Where calendar days come from.</param>
    internal static SeasonalProfile? Of(PastDays past, LocalDate until, PlanOptions options, CalendarCache calendarDays)
    {
        var window = PastWindow.Of(past.FirstDay, until, options);
        var sums = new ProfileSums(stackalloc long[CalendarDays], stackalloc int[CalendarDays], calendarDays.Days(past.FirstDay.PlusDays(window.First), window.Count));
        foreach (var area in past.Series)
            sums.Add(area.AsSpan(Math.Min(window.First, area.Length)), new PastSpending(past.InDays, Level: 0));
        return Of(past.Source, sums, past.FirstDay.PlusDays(window.First), options);
    }

    /// <summary>From past days that were summed; <c>null</c> when some season has too few of them.</summary>
    internal static SeasonalProfile? Of(ProfileSource source, scoped in ProfileSums sums, LocalDate firstDay, PlanOptions options, RunningSums? kept = null)
    {
        if (sums.Newest < 0 || Smooth(sums, options.SmoothingDays, RunningSums.Profile(kept, CalendarDays)) is not { } weights)
            return null;
        return new SeasonalProfile(source, firstDay.PlusDays(sums.Oldest).Year, firstDay.PlusDays(sums.Newest).Year, weights);
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
            numbers[i] = day - 1 + (day > LeapDay && !isLeap ? 1 : 0);
            if (day++ < (isLeap ? 366 : 365))
                continue;
            day = 1;
            year++;
            isLeap = CalendarSystem.Iso.IsLeapYear(year);
        }

        return numbers;
    }

    private static int[]? Smooth(scoped in ProfileSums past, int smoothing, int[] weights)
    {
        // A moving mean over the ring of the year, the window's sum carried along: one day comes in at the front, one leaves behind. A
        // single day of three years is weather; two weeks to each side are a season.
        var sums = past.Sums;
        var counts = past.Counts;
        long sum = 0;
        var count = 0;
        for (var day = -smoothing; day < CalendarDays + smoothing; day++)
        {
            var front = Wrap(day);
            sum += sums[front];
            count += counts[front];
            var centre = day - smoothing;
            if (centre < 0)
                continue;
            if (count <= smoothing / 2)
                return null;

            // Half a day in every window keeps a season without a lost day from being allowed none at all.
            weights[centre] = (int)(past.InDays ? (sum + (DayScale / 2)) / (count + 1) : Math.Max(1, sum / count));
            var behind = Wrap(centre - smoothing);
            sum -= sums[behind];
            count -= counts[behind];
        }

        return weights;
    }

    private static int Wrap(int day)
    {
        while (day < 0)
            day += CalendarDays;
        while (day >= CalendarDays)
            day -= CalendarDays;
        return day;
    }
}
