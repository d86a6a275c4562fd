using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Targets.Outlooks;

/// <summary>The past days of one area that may be drawn, gaps closed, and how they are brought to this year's level.</summary>
internal sealed class OutlookHistory
{
    // The weather of the days to come is taken from past years as it was, whole days of all six pollutants; their level is not. Air gets
    // cleaner from year to year, so each past year is multiplied up or down to this year's level (Change), and since no past year shows
    // how a year as a whole will differ, every simulation is put on one of a few levels around that (spread).

    /// <summary>How many levels the spread is divided into, each as likely as the others.</summary>
    public const int SpreadLevels = 16;

    /// <summary>The last days that tell how an area differs from what the trend says.</summary>
    private const int FreshDays = 90;

    /// <summary>
    /// With so many days to come, what the last days told counts 1/e. Regressed on it, what areas' changes differed by was 0.7 to 0.85 with a month to come, 0.6 with two, 0.45 with three, 0.3 with
    /// five and hardly anything with nine (366 cities, six pollutants, month ends of two years).
    /// </summary>
    private const double FreshFor = 110;

    /// <summary>How much of an area's own change over a year lasts.</summary>
    private const double OwnShare = 0.2;

    /// <summary>Fewer days to come do not differ more from year to year than the draws of single days show.</summary>
    private const int FewestDays = 10;

    /// <summary>The days of a year, against which the unrest of a season is measured.</summary>
    private const int YearDays = 365;

    private const int MonthDays = 30;
    private const double Nothing = 1e-9;

    /// <summary>No season is taken to be more than so many times as unsettled as the year.</summary>
    private const double MostSeasonal = 3;

    /// <summary>
    /// What the months of few areas tell is the weather of one region in one year; another year may differ by more. The variance of n areas is
    /// multiplied by 1 + this / (n + <see cref="OutlookLevels.OneWeather"/>). Of spells shorter than a month a year shows many more, and the less is to be feared of the next.
    /// </summary>
    private const double FewAreas = 30;

    /// <summary>So many past years there mostly are at most.</summary>
    private const int FewYears = 16;

    /// <summary>So many simulations tell how far the draws alone spread.</summary>
    private const int Probes = 200;

    private readonly EnteringDays days;
    private readonly EventScope part;
    private readonly OutlookWindow window;
    private readonly PastRun[] runs;
    private readonly Dictionary<Pollutant, OnLevels> onLevels = [];

    private OutlookHistory(EnteringDays days, EventScope part, OutlookWindow window, PastDay[] found)
    {
        this.days = days;
        this.part = part;
        this.window = window;
        runs = PastRun.Of(found);
    }

    /// <summary>How many levels there are (<see cref="OutlookWindow.FirstOn"/>).</summary>
    public int Levels => window.Levels.Slices.Count;

    /// <summary>Finds for each past day that may be drawn the day itself or, where it lacks a pollutant, the nearest that has all: in the window of that year, else in another year.</summary>
    /// <param name="days">The days.</param>
    /// <param name="window">What is known and to come.</param>
    /// <param name="needed">The pollutants a day must have.</param>
    /// <param name="part">What the days drawn are for: those that events leave out of it are not drawn.</param>
    /// <returns>The history, or <c>null</c> and the day for which there is none.</returns>
    public static FoundHistory Find(EnteringDays days, OutlookWindow window, PollutantMask needed, EventScope part)
    {
        using var rooms = window.TakeRooms();
        var complete = rooms.Complete;
        Fill(complete, days, needed, part);
        var found = rooms.Found;
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

        for (var day = 0; day < window.ForecastDays; day++)
            for (var year = 0; year < window.PastYears; year++)
                Array.Copy(found, (year * window.Width) + day, found, window.ForecastStart(day) + (year * window.Shifts), window.Shifts);

        return window.PastYears == 0
            ? new FoundHistory(null, Reason.Only(ReasonCode.NoPastYear))
            : new FoundHistory(new OutlookHistory(days, part, window, found), null);
    }

    /// <summary>
    /// The published values of a pollutant that may be drawn, in thousandths, on a level of the spread: past value times this year's level,
    /// rounded to published decimals. Pollutants and areas have their levels in orders of their own, for a good year is not one for all of them (<see cref="LevelOrders"/>).
    /// </summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="level">The level.</param>
    /// <param name="wider">By how much the levels lie further apart than those of a mean.</param>
    /// <param name="values">Takes a value a day that may be drawn.</param>
    public void Fill(Pollutant pollutant, int level, double wider, Span<int> values)
    {
        if (!onLevels.TryGetValue(pollutant, out var on))
            onLevels.Add(pollutant, on = Levelled(pollutant));
        Take(pollutant, on.Changes, Math.Exp(wider * on.Deviation * window.Levels.Slices[on.Slices[level]]), values);
        Guide(on.Guided, pollutant, values);
    }

    private OnLevels Levelled(Pollutant pollutant)
    {
        var changes = new double[window.PastYears];
        for (var year = 0; year < changes.Length; year++)
            changes[year] = Change(pollutant, year);
        using var rooms = window.TakeRooms();
        var middle = rooms.Values;
        Take(pollutant, changes, 1, middle);
        var spread = Levels == 1 ? new LevelSpread(0, 1) : Spread(pollutant, rooms);
        return new OnLevels(changes, spread.Deviation, LevelOrders.Of(days.Area.Name, pollutant, Levels, spread.Shared), Guided(pollutant, middle));
    }

    /// <summary>The values of past days times the factor of their year and that of a level.</summary>
    private void Take(Pollutant pollutant, double[] changes, double onLevel, Span<int> values)
    {
        Span<long> permille = changes.Length <= FewYears ? stackalloc long[changes.Length] : new long[changes.Length];
        for (var year = 0; year < changes.Length; year++)
            permille[year] = (long)Math.Round(1000 * changes[year] * onLevel);
        var first = 0;
        foreach (var run in runs)
        {
            days.CopyCodes(pollutant, part, run.Day, values[first..run.End]);
            first = run.End;
        }

        PastValues.Scale(values, runs, permille, PublishedStep.Of(pollutant));
    }

    /// <summary>For each day that forecasts reach its middle as drawn and what its forecast makes of it.</summary>
    private GuidedDay[] Guided(Pollutant pollutant, int[] values)
    {
        var guided = new GuidedDay[window.ForecastDays];
        for (var day = 0; day < guided.Length; day++)
        {
            var logs = values[window.ForecastStart(day)..window.ForecastStart(day + 1)].Where(v => v > 0).Select(v => Math.Log(v)).ToList();
            guided[day] = new GuidedDay(
                logs.Count == 0 ? 0 : logs.Average(),
                logs.Count == 0 ? DayGuidance.None : window.Levels.Forecasts.Of(days, window.Start.PlusDays(day), pollutant, part));
        }

        return guided;
    }

    private void Guide(GuidedDay[] guided, Pollutant pollutant, Span<int> values)
    {
        for (var day = 0; day < guided.Length; day++)
        {
            var (middle, guidance) = guided[day];
            if (guidance == DayGuidance.None)
                continue;
            for (var i = window.ForecastStart(day); i < window.ForecastStart(day + 1); i++)
                if (values[i] > 0)
                    values[i] = PastValues.Scaled(1, (long)Math.Round(1000 * Math.Exp(middle + guidance.Shift + (guidance.Width * (Math.Log(values[i]) - middle)))), PublishedStep.Of(pollutant));
        }
    }

    /// <summary>The deviation of the logarithm of the level: what the rest of one year differs from that of another, less what the draws show of it.</summary>
    private LevelSpread Spread(Pollutant pollutant, OutlookRooms rooms)
    {
        var drawn = rooms.Values;
        var pooled = window.Levels.Of(pollutant, part);
        var common = window.Options.LevelSpread * window.Options.LevelSpread / 3;
        var remaining = Math.Max(FewestDays, window.Remaining);

        // The day variance is that of a difference of two years: half of it is this year's, the other half is the past years', which
        // several of them share.

        // A season whose days vary more from one to the next differs more from year to year, too.
        var year = days.Codes(pollutant, part)[Math.Max(0, window.Known - YearDays)..window.Known];
        var unrest = Math.Clamp(RelativeVariance(drawn.AsSpan(..window.ForecastStart(0)), window.Width) / Math.Max(double.Epsilon, RelativeVariance(year, YearDays)), 1 / MostSeasonal, MostSeasonal);
        var doubt = FewAreas * Math.Min(1, window.Remaining / (double)MonthDays) / (pooled.Areas + OutlookLevels.OneWeather);
        var byDay = pooled.DayVariances[OutlookLevels.WindowOf(remaining)] * unrest * (1 + doubt);
        var whole = pooled.AreaVariance + common + (byDay / (2 * remaining) * (1 + (1.0 / window.PastYears)));
        var left = Math.Max(common, whole - DrawnVariance(drawn, rooms.Running));
        return new LevelSpread(Math.Sqrt(left), left <= 0 ? 1 : Math.Max(0, 1 - (pooled.AreaVariance / left)));
    }

    /// <summary>
    /// The variance of days about the mean of their month, as a share of its square: what a month differs from another by is season, not unrest. Not that of logarithms, in which
    /// a few micrograms of ozone more or less in winter would weigh as much as half a summer's day.
    /// </summary>
    private static double RelativeVariance(ReadOnlySpan<int> values, int year)
    {
        double within = 0;
        var free = 0;
        for (var start = 0; start < values.Length; start = Math.Min(start + MonthDays, ((start / year) + 1) * year))
        {
            double sum = 0, squares = 0;
            var count = 0;
            foreach (var value in values[start..Math.Min(values.Length, Math.Min(start + MonthDays, ((start / year) + 1) * year))])
            {
                if (value <= 0)
                    continue;
                sum += value;
                squares += (double)value * value;
                count++;
            }

            if (count < 2)
                continue;
            within += Math.Max(0, (squares * count * count / (sum * sum)) - count);
            free += count - 1;
        }

        return within <= Nothing ? 0 : within / free; // days all alike leave what rounding makes of them
    }

    /// <summary>The variance of the logarithm of the mean of the days to come as drawn on one level.</summary>
    private double DrawnVariance(int[] values, long[] sums)
    {
        for (var i = 0; i < values.Length; i++)
            sums[i + 1] = sums[i] + Math.Max(0, values[i]);
        double sum = 0, squares = 0;
        var count = Math.Min(Probes, window.Options.Simulations);
        for (var i = 0; i < count; i++)
        {
            var log = Math.Log(Math.Max(1, window.Sum(sums, i)));
            sum += log;
            squares += log * log;
        }

        return Math.Max(0, (squares / count) - (sum / count * (sum / count)));
    }

    /// <summary>A past year's factor to the level expected of the days to come.</summary>
    private double Change(Pollutant pollutant, int year)
    {
        var options = window.Options;
        var pooled = window.Levels.Of(pollutant, part);
        var codes = days.Codes(pollutant, part);
        var trend = pooled.Trends[year];
        var fresh = window.Levels.Compare(codes, year + 1, Math.Min(FreshDays, options.LevelDays));
        var own = window.Levels.Compare(codes, year + 1, options.LevelDays);

        // Few days to come are like the last ones; many are like the trend, for what makes an area differ for a season passes.
        var near = Math.Exp(-window.Remaining / FreshFor);
        var log = trend
            + (near * fresh.Weight(options.DaysWithoutChange / 2) * (fresh.Log - trend))
            + ((1 - near) * OwnShare * own.Weight(options.DaysWithoutChange) * (own.Log - pooled.Means[year]));
        return Math.Exp(log);
    }

    private static void Fill(bool[] complete, EnteringDays days, PollutantMask needed, EventScope part)
    {
        Array.Fill(complete, !needed.IsEmpty);
        foreach (var pollutant in needed.ToList())
        {
            var values = days.Codes(pollutant, part);
            for (var day = 0; day < complete.Length; day++)
                complete[day] &= values[day] >= 0;
        }
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

    /// <summary>What the levels of a pollutant are made of.</summary>
    /// <param name="Changes">The factor of each past year to the level expected.</param>
    /// <param name="Deviation">How wide apart the levels of a mean lie.</param>
    /// <param name="Slices">Which slice of their distribution each level is.</param>
    /// <param name="Guided">What forecasts make of the first days.</param>
    private sealed record OnLevels(double[] Changes, double Deviation, int[] Slices, GuidedDay[] Guided);

    /// <summary>A day that forecasts reach.</summary>
    /// <param name="Middle">The mean logarithm of its draws.</param>
    /// <param name="Guidance">What the forecast makes of them.</param>
    private readonly record struct GuidedDay(double Middle, DayGuidance Guidance);
}
