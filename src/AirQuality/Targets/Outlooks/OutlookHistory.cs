using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;
using MathNet.Numerics.Distributions;

namespace AirQuality.Targets.Outlooks;

/// <summary>The past days of one area that may be drawn, gaps closed, and how they are brought to this year's level.</summary>
internal sealed class OutlookHistory
{
    // The weather of the days to come is taken from past years as it was, whole days of all six pollutants; their level is not. Air gets
    // cleaner from year to year, so each past year is multiplied up or down to this year's level (Change), and since no past year shows
    // how a year as a whole will differ, every simulation is put on one of a few levels around that (spread).

    /// <summary>How many levels the spread is divided into, each as likely as the others.</summary>
    public const int SpreadLevels = 16;

    /// <summary>With so many days to come, the weather that past years do not show doubles the variance of the level.</summary>
    private const double WeatherDays = 120;

    private readonly EnteringDays days;
    private readonly EventScope part;
    private readonly OutlookWindow window;
    private readonly PastDay[] sources;
    private readonly double[] spread;
    private readonly int[][]?[] scaledValues = new int[Pollutants.Count][][];

    private OutlookHistory(EnteringDays days, EventScope part, OutlookWindow window, PastDay[] sources)
    {
        this.days = days;
        this.part = part;
        this.window = window;
        this.sources = sources;
        var deviation = window.Options.LevelSpread * Math.Sqrt(1 + (WeatherDays / window.Remaining));

        // The middles of sixteen equally likely slices of a log-normal spread, not random numbers: the levels are the same for every area,
        // so a county and its city stand on one level, and few simulations already cover both tails.
        spread = window.Options.LevelSpread == 0
            ? [1]
            : [.. Enumerable.Range(0, SpreadLevels).Select(i => Math.Exp(deviation * Normal.InvCDF(0, 1, (i + 0.5) / SpreadLevels)))];
    }

    /// <summary>How many levels there are: simulation s is on level s mod Levels.</summary>
    public int Levels => spread.Length;

    /// <summary>Finds for each past day that may be drawn the day itself or, where it lacks a pollutant, the nearest that has all: in the window of that year, else in another year.</summary>
    /// <param name="days">The days.</param>
    /// <param name="window">What is known and to come.</param>
    /// <param name="needed">The pollutants a day must have.</param>
    /// <param name="part">What the days drawn are for: those that events leave out of it are not drawn.</param>
    /// <returns>The history, or <c>null</c> and the day for which there is none.</returns>
    public static FoundHistory Find(EnteringDays days, OutlookWindow window, PollutantMask needed, EventScope part)
    {
        var complete = Complete(days, window.Known, needed, part);
        var found = new PastDay[window.PastYears * window.Width];
        for (var place = 0; place < window.Width; place++)
        {
            for (var year = 0; year < window.PastYears; year++)
            {
                if (Nearest(complete, window, place, year) is not { } day)
                {
                    var date = days.FirstDay.PlusDays(window.PastStart[0] + place);
                    return new FoundHistory(null, new Reason(ReasonCode.NoPastDay) { Date = date });
                }

                found[(year * window.Width) + place] = day;
            }
        }

        return window.PastYears == 0
            ? new FoundHistory(null, Reason.Only(ReasonCode.NoPastYear))
            : new FoundHistory(new OutlookHistory(days, part, window, found), null);
    }

    /// <summary>
    /// The published values of a pollutant that may be drawn, in thousandths, for each level of the spread: past value times this year's level,
    /// rounded to published decimals. The levels of ozone run in another order, as its good years are not those of the particles.
    /// </summary>
    public int[][] Values(Pollutant pollutant)
    {
        if (scaledValues[(int)pollutant] is { } made)
            return made;
        var changes = Enumerable.Range(0, window.PastYears).Select(year => Change(pollutant, year)).ToArray();
        var scaled = new int[Levels][];
        for (var level = 0; level < Levels; level++)
            scaled[level] = Scaled(pollutant, changes, spread[pollutant == Pollutant.O3 ? ((level * 7) + 1) % Levels : level]);
        return scaledValues[(int)pollutant] = scaled;
    }

    private int[] Scaled(Pollutant pollutant, double[] changes, double onLevel)
    {
        var factors = Array.ConvertAll(changes, change => (long)Math.Round(1000 * change * onLevel));
        var past = days.Codes(pollutant, part);
        var scaled = new int[sources.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            var (day, year) = sources[i];
            scaled[i] = past[day] < 0 ? Concentration.MissingCode : Scaled(past[day], factors[year], pollutant);
        }

        return scaled;
    }

    /// <summary>A past year's factor to this year's level: (ratio · n + d) / (n + d), the ratio over n days valid in both, d of <see cref="OutlookOptions.DaysWithoutChange"/>.</summary>
    private double Change(Pollutant pollutant, int year)
    {
        // The same calendar days of both years, valid in both, so that a gap in one is not taken for a change. A short comparison says
        // little: DaysWithoutChange days of "no change" are mixed in, which few days hardly move and many do.
        var values = days.Codes(pollutant, part);
        long now = 0, then = 0;
        var count = 0;
        for (var back = 1; back <= window.Options.LevelDays; back++)
        {
            var day = window.Known - back;
            var past = window.PastToday[year] - back;
            if (past < 0 || values[day] < 0 || values[past] < 0)
                continue;
            now += values[day];
            then += values[past];
            count++;
        }

        return then == 0 ? 1 : (((double)now / then * count) + window.Options.DaysWithoutChange) / (count + window.Options.DaysWithoutChange);
    }

    private static int Scaled(int value, long permille, Pollutant pollutant) =>
        (int)Math.Min(Concentration.MaxThousandths, HalfEven.Divide(value * permille, 1000L * PublishedStep.Of(pollutant)) * PublishedStep.Of(pollutant));

    private static bool[] Complete(EnteringDays days, int known, PollutantMask needed, EventScope part)
    {
        var complete = new bool[known];
        Array.Fill(complete, !needed.IsEmpty);
        foreach (var pollutant in needed.ToList())
        {
            var values = days.Codes(pollutant, part);
            for (var day = 0; day < known; day++)
                complete[day] &= values[day] >= 0;
        }

        return complete;
    }

    private static PastDay? Nearest(bool[] complete, OutlookWindow window, int place, int first)
    {
        // Nearer days of the same year before those of another year: the weather of a week belongs together more than that of a date.
        for (var i = 0; i < window.PastYears; i++)
        {
            var year = (first + i) % window.PastYears;
            for (var distance = 0; distance <= window.Options.WindowDays; distance++)
            {
                var day = window.PastStart[year] + place;
                if (IsComplete(day - distance))
                    return new PastDay(day - distance, year);
                if (IsComplete(day + distance))
                    return new PastDay(day + distance, year);
            }
        }

        return null;

        bool IsComplete(int day) => day >= 0 && day < complete.Length && complete[day];
    }
}
