using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;
using MathNet.Numerics.Distributions;

namespace AirQuality.Targets.Outlooks;

/// <summary>The past days of one area that may be drawn, gaps closed, and how they are brought to this year's level.</summary>
internal sealed class OutlookHistory
{
    /// <summary>How many levels the spread is divided into, each as likely as the others.</summary>
    public const int SpreadLevels = 16;

    /// <summary>With so many days to come, the weather that past years do not show doubles the variance of the level.</summary>
    private const double WeatherDays = 120;

    private readonly DailyGrid days;
    private readonly int area;
    private readonly OutlookWindow window;
    private readonly (int Day, int Year)[] sources;
    private readonly double[] spread;
    private readonly int[][]?[] scaledValues = new int[Pollutants.Count][][];

    private OutlookHistory(DailyGrid days, int area, OutlookWindow window, (int Day, int Year)[] sources)
    {
        (this.days, this.area, this.window, this.sources) = (days, area, window, sources);
        var deviation = window.Options.LevelSpread * Math.Sqrt(1 + (WeatherDays / window.Remaining));
        spread = window.Options.LevelSpread == 0
            ? [1]
            : [.. Enumerable.Range(0, SpreadLevels).Select(i => Math.Exp(deviation * Normal.InvCDF(0, 1, (i + 0.5) / SpreadLevels)))];
    }

    /// <summary>How many levels there are: simulation s is on level s mod Levels.</summary>
    public int Levels => spread.Length;

    /// <summary>Finds for each past day that may be drawn the day itself or, where it lacks a pollutant, the nearest that has all: in the window of that year, else in another year.</summary>
    /// <returns>The history, or <c>null</c> and the day for which there is none.</returns>
    public static (OutlookHistory? History, Reason? Reason) Find(DailyGrid days, int area, OutlookWindow window, PollutantMask needed)
    {
        var complete = Complete(days, area, window.Known, needed);
        var found = new (int Day, int Year)[window.PastYears * window.Width];
        for (var place = 0; place < window.Width; place++)
        {
            for (var year = 0; year < window.PastYears; year++)
            {
                if (Nearest(complete, window, place, year) is not { } day)
                {
                    var date = days.FirstDay.PlusDays(window.PastStart[0] + place);
                    return (null, new Reason(ReasonCode.NoPastDay) { Date = date });
                }

                found[(year * window.Width) + place] = day;
            }
        }

        return window.PastYears == 0
            ? (null, Reason.Only(ReasonCode.NoPastYear))
            : (new OutlookHistory(days, area, window, found), null);
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
        var past = days.Published(pollutant, area);
        var scaled = new int[sources.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            var (day, year) = sources[i];
            scaled[i] = past[day].IsMissing ? Concentration.MissingCode : Scaled(past[day].Thousandths, factors[year], pollutant);
        }

        return scaled;
    }

    /// <summary>A past year's factor to this year's level: (ratio · n + d) / (n + d), the ratio over n days valid in both, d of <see cref="OutlookOptions.DaysWithoutChange"/>.</summary>
    private double Change(Pollutant pollutant, int year)
    {
        var values = days.Published(pollutant, area);
        long now = 0, then = 0;
        var count = 0;
        for (var back = 1; back <= window.Options.LevelDays; back++)
        {
            var (day, past) = (window.Known - back, window.PastToday[year] - back);
            if (past < 0 || values[day].IsMissing || values[past].IsMissing)
                continue;
            now += values[day].Thousandths;
            then += values[past].Thousandths;
            count++;
        }

        return then == 0 ? 1 : (((double)now / then * count) + window.Options.DaysWithoutChange) / (count + window.Options.DaysWithoutChange);
    }

    private static int Scaled(int value, long permille, Pollutant pollutant) =>
        (int)Math.Min(Concentration.MaxThousandths, HalfEven.Divide(value * permille, 1000L * PublishedStep.Of(pollutant)) * PublishedStep.Of(pollutant));

    private static bool[] Complete(DailyGrid days, int area, int known, PollutantMask needed)
    {
        var complete = new bool[known];
        Array.Fill(complete, !needed.IsEmpty);
        foreach (var pollutant in needed.ToList())
        {
            var values = days.Published(pollutant, area);
            for (var day = 0; day < known; day++)
                complete[day] &= !values[day].IsMissing;
        }

        return complete;
    }

    private static (int Day, int Year)? Nearest(bool[] complete, OutlookWindow window, int place, int first)
    {
        for (var i = 0; i < window.PastYears; i++)
        {
            var year = (first + i) % window.PastYears;
            for (var distance = 0; distance <= window.Options.WindowDays; distance++)
            {
                var day = window.PastStart[year] + place;
                if (IsComplete(day - distance))
                    return (day - distance, year);
                if (IsComplete(day + distance))
                    return (day + distance, year);
            }
        }

        return null;

        bool IsComplete(int day) => day >= 0 && day < complete.Length && complete[day];
    }
}
