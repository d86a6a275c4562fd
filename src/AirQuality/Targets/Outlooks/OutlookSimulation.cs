using System.Runtime.Intrinsics;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The figures with which a period of one area may end, one a simulation, exact on whole published values. Over: the one figure it has.</summary>
internal sealed class OutlookSimulation(EnteringDays days, OutlookWindow window)
{
    private readonly OutlookFigure rules = OutlookFigure.Of(window.Period, window.Options.Assessment);
    private readonly Dictionary<Draw, FoundHistory> histories = [];
    private readonly Dictionary<DrawnAqis, short[][][]> aqis = [];

    // Heavy days come in few spells: from year to year the worst days differ by more than the mean does, and the draws know only the spells of few years. Between 2015 and 2016 the 98th percentile
    // of 366 cities differed by 1.5 times as much as the mean for PM2.5 in winter, by 1.7 times for PM10 in spring and by 1.15 times for ozone in summer.
    private const double SpreadOfHeavyDays = 1.5;
    private const double SpreadOfHeavyOzone = 1.15;

    private AqiThresholds Thresholds => window.Options.Assessment.Standards.Thresholds;

    private AqiRange Good => new(0, Thresholds.GoodUpTo);

    /// <summary>The figures of a metric: one for each simulation, a single one when the period is over, or a reason why there are none.</summary>
    public SimulatedFigures Figures(GoalMetric metric)
    {
        OutlookHistory? history = null;
        if (window.Remaining > 0)
        {
            var found = Drawable(metric);
            if (found.Reason is { } reason)
                return SimulatedFigures.None(reason);
            history = found.History;
        }

        var figures = metric.Kind switch
        {
            GoalKind.Mean => Means(metric.Pollutant!.Value, history),
            GoalKind.Percentile => Percentiles(metric.Pollutant!.Value, history),
            GoalKind.GoodRatio => Counts(Drawn(history), Good, OutlookFigure.Ratio),
            GoalKind.GoodDays => Counts(Drawn(history), Good, (good, _) => OutlookFigure.Count(good)),
            GoalKind.HeavyDays => Counts(Drawn(history, isHeavy: metric == GoalMetric.HeavyDays), AqiRange.Above(metric.CountsAbove(Thresholds)), (heavy, _) => OutlookFigure.Count(heavy)),
            GoalKind.HeavyRatio => Counts(Drawn(history, isHeavy: true), AqiRange.Above(Thresholds.HeavyAbove), OutlookFigure.Ratio),
            GoalKind.Index or GoalKind.Rank or GoalKind.Place => Indices(history),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No such kind of goal."),
        };
        return figures.Length > 0 ? new SimulatedFigures(figures, null) : SimulatedFigures.None(Reason.Only(ReasonCode.NoValidDay));
    }

    /// <summary>Whether a goal is met whatever the days to come are like, or cannot be any more; <c>null</c> where it is open. Told only of percentiles and numbers of days that must not be passed.</summary>
    public bool? Decided(Goal goal)
    {
        if (goal.Metric.Kind == GoalKind.Percentile)
        {
            var values = Observed(goal.Metric.Pollutant!.Value);
            Array.Sort(values);
            var order = AssessmentRules.PercentileOrder(goal.Metric.Pollutant!.Value);
            var atBest = rules.IsMet(goal, PercentileRule.Linear([.. new int[window.Remaining], .. values], order));
            var atWorst = rules.IsMet(goal, PercentileRule.Linear([.. values, .. Enumerable.Repeat(Concentration.MaxThousandths, window.Remaining)], order));
            return atBest == atWorst ? atBest : null;
        }

        if (goal.Metric.Kind != GoalKind.HeavyDays)
            return null;
        var known = Tally(AqiRange.Above(goal.Metric.CountsAbove(Thresholds))).Counted;
        return known > goal.Value ? false : known + window.Remaining <= goal.Value ? true : null;
    }

    /// <summary>The statistic of a pollutant that the index takes, drawn as the index is: from days that have all six.</summary>
    public SimulatedFigures StatisticOfIndex(Pollutant pollutant)
    {
        var found = window.Remaining > 0 ? Drawable(GoalMetric.Index) : default;
        if (found.Reason is { } reason)
            return SimulatedFigures.None(reason);
        var figures = Statistic(pollutant, found.History);
        return figures.Length > 0 ? new SimulatedFigures(figures, null) : SimulatedFigures.None(Reason.Only(ReasonCode.NoValidDay));
    }

    /// <summary>For each simulation the days of the period on which a pollutant lies above a level, in thousandths.</summary>
    public SimulatedFigures DaysAbove(GoalMetric metric, int above)
    {
        var pollutant = metric.Pollutant!.Value;
        var known = Observed(pollutant).Count(v => v > above);
        if (window.Remaining == 0)
            return new SimulatedFigures([OutlookFigure.Count(known)], null);
        var found = Drawable(metric);
        if (found.History is not { } history)
            return new SimulatedFigures([], found.Reason);
        var running = new long[history.Days + 1];
        var values = history.Values(pollutant);
        return new SimulatedFigures(Simulate(Ready, simulation => OutlookFigure.Count(known + Drawn(running, simulation))), null);

        void Ready(int level)
        {
            for (var i = 0; i < values[level].Length; i++)
                running[i + 1] = running[i] + (values[level][i] > above ? 1 : 0);
        }
    }

    /// <summary>The past days drawn for a figure, found once for all that need the same pollutants.</summary>
    private FoundHistory Drawable(GoalMetric metric)
    {
        var draw = new Draw(PartOf(metric), Needed(metric));
        if (!histories.TryGetValue(draw, out var found))
            histories.Add(draw, found = OutlookHistory.Find(days, window, draw.Needed, draw.Part));
        return found;
    }

    /// <summary>Days by their AQI may keep what statistics leave out for an event, and the other way round.</summary>
    private static EventScope PartOf(GoalMetric metric) =>
        metric.IsOfDays ? EventScope.Days : EventScope.Statistics;

    /// <summary>A day drawn has what the figure needs; for days by AQI all that is measured in the area at all.</summary>
    private PollutantMask Needed(GoalMetric metric) => PollutantMask.Where(p => metric.Kind switch
    {
        GoalKind.Mean or GoalKind.Percentile => p == metric.Pollutant,
        GoalKind.Index or GoalKind.Rank or GoalKind.Place => true,
        _ => days.Codes(p, EventScope.Days)[..window.Known].ContainsAnyExcept(Concentration.MissingCode),
    });

    private Quotient[] Means(Pollutant pollutant, OutlookHistory? history)
    {
        var observed = Observed(pollutant);
        long sum = 0;
        foreach (var value in observed)
            sum += value;
        if (history is null)
            return observed.Length == 0 ? [] : [new Quotient(sum, observed.Length)];

        // The heart of the speed: with running sums over the past days a block of any length is one subtraction, so ten thousand endings
        // of a year cost a few hundred thousand subtractions and no day is looked at twice.
        var running = new long[history.Days + 1];
        var values = history.Values(pollutant);
        return Simulate(Ready, simulation => new Quotient(sum + Drawn(running, simulation), observed.Length + window.Remaining));

        void Ready(int level)
        {
            for (var i = 0; i < values[level].Length; i++)
                running[i + 1] = running[i] + values[level][i];
        }
    }

    private Quotient[] Percentiles(Pollutant pollutant, OutlookHistory? history)
    {
        var observed = Observed(pollutant);
        if (history is null)
        {
            Array.Sort(observed);
            return observed.Length == 0 ? [] : [PercentileRule.Linear(observed, AssessmentRules.PercentileOrder(pollutant))];
        }

        var draws = new PercentileDraws(observed, history.Values(pollutant), window.Remaining, pollutant);
        return Simulate(draws.Take, simulation => draws.Of(window.Blocks(simulation)));
    }

    private Quotient[] Statistic(Pollutant pollutant, OutlookHistory? history) =>
        GoalMetric.Statistic(pollutant).Kind == GoalKind.Mean ? Means(pollutant, history) : Percentiles(pollutant, history);

    private Quotient[] Indices(OutlookHistory? history)
    {
        // An index is a sum of what each pollutant adds, so the figures of one pollutant after the other are drawn and none are kept.
        var sums = new long[history is null ? 1 : window.Options.Simulations];
        var together = Array.FindAll(Enum.GetValues<Pollutant>(), p => history is not null && GoalMetric.Statistic(p).Kind == GoalKind.Mean);
        if (together.Length > Vector256<long>.Count)
            together = [];
        if (together.Length > 0)
            AddMeans(together, history!, sums);
        foreach (var pollutant in Pollutants.All)
        {
            if (together.Contains(pollutant))
                continue;
            var statistics = Statistic(pollutant, history);
            if (statistics.Length == 0)
                return [];
            for (var i = 0; i < sums.Length; i++)
                sums[i] += rules.Terms.WeightedSteps(pollutant, statistics[i]);
        }

        return Array.ConvertAll(sums, rules.IndexOfSum);
    }

    /// <summary>What the means of up to four pollutants add to the sums of indices: their running sums lie side by side, so that the blocks are read but once.</summary>
    private void AddMeans(Pollutant[] pollutants, OutlookHistory history, long[] sums)
    {
        var values = Array.ConvertAll(pollutants, history.Values);
        var divisors = new int[pollutants.Length];
        var known = Vector256<long>.Zero;
        for (var i = 0; i < pollutants.Length; i++)
        {
            var observed = Observed(pollutants[i]);
            divisors[i] = observed.Length + window.Remaining;
            known = known.WithElement(i, observed.Sum(v => (long)v));
        }

        var running = new Vector256<long>[history.Days + 1];
        EachSimulation(level => FillSideBySide(running, values, level), simulation =>
        {
            var total = known;
            foreach (var block in window.Blocks(simulation))
                total += running[block.Start + block.Length] - running[block.Start];
            for (var i = 0; i < pollutants.Length; i++)
                sums[simulation] += rules.Terms.WeightedSteps(pollutants[i], new Quotient(total[i], divisors[i]));
        });
    }

    /// <summary>The running sums of a level, those of a day side by side.</summary>
    private static void FillSideBySide(Vector256<long>[] running, int[][][] values, int level)
    {
        Span<long> four = stackalloc long[Vector256<long>.Count];
        for (var day = 0; day + 1 < running.Length; day++)
        {
            for (var i = 0; i < values.Length; i++)
                four[i] += values[i][level][day];
            running[day + 1] = Vector256.Create<long>(four);
        }
    }

    /// <summary>Figures made of how many days have an AQI in a range and how many have one.</summary>
    private Quotient[] Counts(DrawnAqis? source, AqiRange counted, Func<long, long, Quotient> figure)
    {
        var known = Tally(counted);
        if (source is not { } from)
            return known.Valid == 0 ? [] : [figure(known.Counted, known.Valid)];
        if (!aqis.TryGetValue(from, out var drawn))
            aqis.Add(from, drawn = Aqis(from));

        // A past day is judged by the edition of the day it stands for, so its AQI is made once for every edition that judges days to come.
        var running = Array.ConvertAll(drawn[0], edition => new long[edition.Length + 1]);
        var empty = false;
        var figures = Simulate(level => FillTallies(running, drawn[level], counted), simulation =>
        {
            var packed = known.Packed;
            foreach (var block in window.Blocks(simulation))
            {
                var byEdition = running[block.Edition];
                packed += byEdition[block.Start + block.Length] - byEdition[block.Start];
            }

            var all = AqiTally.Of(packed);
            empty |= all.Valid == 0;
            return figure(all.Counted, Math.Max(1, all.Valid));
        });
        return empty ? [] : figures;
    }

    /// <summary>For each edition the running number of days with an AQI, and of those in a range.</summary>
    private static void FillTallies(long[][] running, short[][] aqis, AqiRange counted)
    {
        foreach (var (edition, ofDay) in aqis.Index())
        {
            var sums = running[edition];
            for (var i = 0; i < ofDay.Length; i++)
                sums[i + 1] = sums[i] + new AqiTally(ofDay[i] < 0 ? 0 : 1, counted.Contains(ofDay[i]) ? 1 : 0).Packed;
        }
    }

    /// <summary>The days known that have an AQI, and of those the ones in a range.</summary>
    private AqiTally Tally(AqiRange counted)
    {
        int valid = 0, count = 0;
        for (var i = Math.Max(0, window.First); i < Math.Min(window.Known, window.First + window.Period.Days); i++)
        {
            if (days.Aqi(i, days.Options.EditionAt(days.FirstDay.PlusDays(i))).Aqi is not { } aqi)
                continue;
            valid++;
            count += counted.Contains(aqi) ? 1 : 0;
        }

        return new AqiTally(valid, count);
    }

    /// <summary>For each level and edition the AQI of each day that may be drawn, or <see cref="AqiSummary.None"/>.</summary>
    private short[][][] Aqis(DrawnAqis from)
    {
        // The values of a level take the room of those of the level before: only AQIs are kept.
        var notMonitored = window.Options.Assessment.Aqi.NotMonitoredOn(days.Area, window.Period.End);
        var values = Array.ConvertAll(Enum.GetValues<Pollutant>(), _ => new int[from.History.Days]);
        var packed = new int[from.History.Days];
        var made = new short[from.History.Levels][][];
        for (var level = 0; level < made.Length; level++)
        {
            foreach (var pollutant in Pollutants.All)
                from.History.Fill(pollutant, level, from.Wider(pollutant), values[(int)pollutant]);
            made[level] = [.. window.Editions.Select(edition => Aqis(values, packed, edition, notMonitored))];
        }

        return made;
    }

    private short[] Aqis(int[][] values, int[] packed, Edition edition, PollutantMask notMonitored)
    {
        var ofDay = AqiRules.OfDay(edition, window.Options.Assessment.Aqi);
        var table = DailyIaqiTable.Of(edition);
        var isLookedUp = DailyIaqiTable.IsEnough(edition, ofDay.Options);
        if (isLookedUp)
            table.Pack(values, packed, notMonitored);
        Span<Concentration> day = stackalloc Concentration[Pollutants.Count];
        var made = new short[packed.Length];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = (short)(packed[i] >> AqiSummary.PrimaryBits); // NA stays -1
            if (isLookedUp && !table.NeedsOzone1h(Value(values[(int)Pollutant.O3][i])))
                continue;
            for (var p = 0; p < day.Length; p++)
                day[p] = Value(values[p][i]);
            made[i] = (short)(AqiSummary.Daily(day, Concentration.Missing, ofDay, notMonitored).Aqi ?? AqiSummary.None);
        }

        return made;

        static Concentration Value(int code) => code < 0 ? Concentration.Missing : Concentration.FromThousandths(code);
    }

    /// <summary>The sum over the days of a simulation, of running sums over the days that may be drawn.</summary>
    private long Drawn(long[] running, int simulation)
    {
        long total = 0;
        foreach (var block in window.Blocks(simulation))
            total += running[block.Start + block.Length] - running[block.Start];
        return total;
    }

    private Quotient[] Simulate(Action<int> ready, Func<int, Quotient> figure)
    {
        var figures = GC.AllocateUninitializedArray<Quotient>(window.Options.Simulations);
        EachSimulation(ready, simulation => figures[simulation] = figure(simulation));
        return figures;
    }

    /// <summary>Level by level: what the simulations of one draw from is made ready once, in the room of the level before.</summary>
    private void EachSimulation(Action<int> ready, Action<int> simulate)
    {
        for (var level = 0; level < window.Levels.Slices.Count; level++)
        {
            var (first, end) = (window.FirstOn(level), window.FirstOn(level + 1));
            if (first < end)
                ready(level);
            for (var simulation = first; simulation < end; simulation++)
                simulate(simulation);
        }
    }

    /// <summary>The valid days of the period that are known, in thousandths.</summary>
    private int[] Observed(Pollutant pollutant) => window.Known == 0 ? [] :
    [
        .. days.Codes(pollutant, window.Period.Start, LocalDate.Min(window.Period.End, days.FirstDay.PlusDays(window.Known - 1))).Where(v => v >= 0),
    ];

    /// <summary>Which past days are drawn: those with all pollutants needed, less what events leave out of a part.</summary>
    private readonly record struct Draw(EventScope Part, PollutantMask Needed);

    private static DrawnAqis? Drawn(OutlookHistory? history, bool isHeavy = false) => history is null ? null : new DrawnAqis(history, isHeavy);

    /// <summary>The AQIs of days drawn: from what, and whether heavy days are counted.</summary>
    private readonly record struct DrawnAqis(OutlookHistory History, bool IsHeavy)
    {
        /// <summary>By how much the levels of a pollutant lie further apart than those of its mean.</summary>
        public double Wider(Pollutant pollutant) => !IsHeavy ? 1 : pollutant == Pollutant.O3 ? SpreadOfHeavyOzone : SpreadOfHeavyDays;
    }

    /// <summary>AQIs that are counted, both ends included; no AQI is below zero.</summary>
    private readonly record struct AqiRange(int Least, int Most)
    {
        public static AqiRange Above(int aqi) => new(aqi + 1, int.MaxValue);

        public bool Contains(int aqi) => aqi >= Least && aqi <= Most;
    }
}
