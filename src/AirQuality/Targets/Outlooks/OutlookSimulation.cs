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

    // Heavy days come in few spells: from year to year the worst days differ by more than the mean does, and the draws know only the spells of few years.
    private const double SpreadOfHeavyDays = 1.5;

    private AqiThresholds Thresholds => window.Options.Assessment.Standards.Thresholds;

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
            GoalKind.GoodRatio => Counts(Drawn(history, 1), aqi => aqi <= Thresholds.GoodUpTo, OutlookFigure.Ratio),
            GoalKind.GoodDays => Counts(Drawn(history, 1), aqi => aqi <= Thresholds.GoodUpTo, (good, _) => OutlookFigure.Count(good)),
            GoalKind.HeavyDays => Counts(Drawn(history, metric == GoalMetric.HeavyDays ? SpreadOfHeavyDays : 1), aqi => aqi > metric.CountsAbove(Thresholds), (heavy, _) => OutlookFigure.Count(heavy)),
            GoalKind.HeavyRatio => Counts(Drawn(history, SpreadOfHeavyDays), aqi => aqi > Thresholds.HeavyAbove, OutlookFigure.Ratio),
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
        var known = Tally(aqi => aqi > goal.Metric.CountsAbove(Thresholds)).Counted;
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
        var sums = Array.ConvertAll(history.Values(pollutant), values => RunningSums(Array.ConvertAll(values, v => v > above ? 1 : 0)));
        var counts = Simulate((level, simulation) =>
        {
            var running = sums[level];
            long count = known;
            foreach (var block in window.Blocks(simulation))
                count += running[block.Start + block.Length] - running[block.Start];
            return OutlookFigure.Count(count);
        });
        return new SimulatedFigures(counts, null);
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
        var sums = Array.ConvertAll(history.Values(pollutant), RunningSums);
        return Simulate((level, simulation) =>
        {
            var running = sums[level];
            var total = sum;
            foreach (var block in window.Blocks(simulation))
                total += running[block.Start + block.Length] - running[block.Start];
            return new Quotient(total, observed.Length + window.Remaining);
        });
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
        return Simulate((level, simulation) => draws.Of(level, window.Blocks(simulation)));
    }

    private Quotient[] Statistic(Pollutant pollutant, OutlookHistory? history) =>
        GoalMetric.Statistic(pollutant).Kind == GoalKind.Mean ? Means(pollutant, history) : Percentiles(pollutant, history);

    private Quotient[] Indices(OutlookHistory? history)
    {
        var statistics = new Quotient[Pollutants.Count][];
        var means = Array.FindAll(Enum.GetValues<Pollutant>(), p => GoalMetric.Statistic(p).Kind == GoalKind.Mean);
        if (history is not null && means.Length <= Vector256<long>.Count)
            MeansTogether(means, history, statistics);
        foreach (var pollutant in Pollutants.All)
        {
            statistics[(int)pollutant] ??= Statistic(pollutant, history);
            if (statistics[(int)pollutant].Length == 0)
                return [];
        }

        var figures = new Quotient[statistics[0].Length];
        Span<Quotient> six = stackalloc Quotient[Pollutants.Count];
        for (var i = 0; i < figures.Length; i++)
        {
            for (var p = 0; p < six.Length; p++)
                six[p] = statistics[p][i];
            figures[i] = rules.Index(six);
        }

        return figures;
    }

    /// <summary>The means of up to four pollutants at once: their sums lie side by side, so that the blocks are read but once.</summary>
    private void MeansTogether(Pollutant[] pollutants, OutlookHistory history, Quotient[][] statistics)
    {
        var observed = Array.ConvertAll(pollutants, Observed);
        var running = Enumerable.Range(0, history.Levels).Select(level => SideBySide(Array.ConvertAll(pollutants, p => history.Values(p)[level]))).ToArray();
        var known = Vector256<long>.Zero;
        for (var i = 0; i < observed.Length; i++)
            known = known.WithElement(i, observed[i].Sum(v => (long)v));
        foreach (var pollutant in pollutants)
            statistics[(int)pollutant] = new Quotient[window.Options.Simulations];
        for (var simulation = 0; simulation < window.Options.Simulations; simulation++)
        {
            var ofLevel = running[window.LevelOf(simulation)];
            var total = known;
            foreach (var block in window.Blocks(simulation))
                total += ofLevel[block.Start + block.Length] - ofLevel[block.Start];
            for (var i = 0; i < pollutants.Length; i++)
                statistics[(int)pollutants[i]][simulation] = new Quotient(total[i], observed[i].Length + window.Remaining);
        }
    }

    private static Vector256<long>[] SideBySide(int[][] values)
    {
        var sums = new Vector256<long>[values[0].Length + 1];
        for (var day = 0; day + 1 < sums.Length; day++)
        {
            var next = sums[day];
            for (var i = 0; i < values.Length; i++)
                next = next.WithElement(i, next[i] + values[i][day]);
            sums[day + 1] = next;
        }

        return sums;
    }

    /// <summary>Figures made of how many days an AQI belongs to and how many days have one.</summary>
    private Quotient[] Counts(DrawnAqis? source, Func<int, bool> belongs, Func<long, long, Quotient> figure)
    {
        var notMonitored = window.Options.Assessment.Aqi.NotMonitoredOn(days.Area, window.Period.End);
        var (valid, count) = Tally(belongs);
        if (source is not { } from)
            return valid == 0 ? [] : [figure(count, valid)];
        if (!aqis.TryGetValue(from, out var drawn))
            aqis.Add(from, drawn = [.. Enumerable.Range(0, from.History.Levels).Select(level => Aqis(from, level, notMonitored))]);

        // A past day is judged by the edition of the day it stands for, so its AQI is made once for every edition that judges days to come.
        var tallies = Array.ConvertAll(drawn, level => Array.ConvertAll(level, edition => Tallies(edition, belongs)));
        var empty = false;
        var figures = Simulate((level, simulation) =>
        {
            var byEdition = tallies[level];
            long allValid = valid;
            long all = count;
            foreach (var block in window.Blocks(simulation))
            {
                var running = byEdition[block.Edition];
                allValid += running[block.Start + block.Length].Valid - running[block.Start].Valid;
                all += running[block.Start + block.Length].Counted - running[block.Start].Counted;
            }

            empty |= allValid == 0;
            return figure(all, Math.Max(1, allValid));
        });
        return empty ? [] : figures;
    }

    /// <summary>The days known that have an AQI, and of those that belong.</summary>
    private AqiTally Tally(Func<int, bool> belongs)
    {
        int valid = 0, count = 0;
        for (var i = Math.Max(0, window.First); i < Math.Min(window.Known, window.First + window.Period.Days); i++)
        {
            if (days.Aqi(i, days.Options.EditionAt(days.FirstDay.PlusDays(i))).Aqi is not { } aqi)
                continue;
            valid++;
            count += belongs(aqi) ? 1 : 0;
        }

        return new AqiTally(valid, count);
    }

    /// <summary>For each edition the AQI of each day that may be drawn, or <see cref="AqiSummary.None"/>.</summary>
    private short[][] Aqis(DrawnAqis from, int level, PollutantMask notMonitored)
    {
        var values = Enum.GetValues<Pollutant>().Select(p => from.History.Values(p, from.Wider)[level]).ToArray();
        Span<Concentration> day = stackalloc Concentration[Pollutants.Count];
        var made = new short[window.Editions.Count][];
        for (var edition = 0; edition < made.Length; edition++)
        {
            made[edition] = new short[values[0].Length];
            for (var i = 0; i < values[0].Length; i++)
            {
                for (var p = 0; p < day.Length; p++)
                    day[p] = values[p][i] < 0 ? Concentration.Missing : Concentration.FromThousandths(values[p][i]);
                made[edition][i] = (short)(AqiSummary.Daily(day, Concentration.Missing, AqiRules.OfDay(window.Editions[edition], window.Options.Assessment.Aqi), notMonitored).Aqi ?? AqiSummary.None);
            }
        }

        return made;
    }

    /// <summary>The running number of days with an AQI, and of those that belong.</summary>
    private static AqiTally[] Tallies(short[] aqis, Func<int, bool> belongs)
    {
        var running = new AqiTally[aqis.Length + 1];
        for (var i = 0; i < aqis.Length; i++)
            running[i + 1] = new AqiTally(running[i].Valid + (aqis[i] < 0 ? 0 : 1), running[i].Counted + (aqis[i] >= 0 && belongs(aqis[i]) ? 1 : 0));
        return running;
    }

    private Quotient[] Simulate(Func<int, int, Quotient> figure)
    {
        var figures = new Quotient[window.Options.Simulations];
        for (var simulation = 0; simulation < figures.Length; simulation++)
            figures[simulation] = figure(window.LevelOf(simulation), simulation);
        return figures;
    }

    /// <summary>The valid days of the period that are known, in thousandths.</summary>
    private int[] Observed(Pollutant pollutant) => window.Known == 0 ? [] :
    [
        .. days.Codes(pollutant, window.Period.Start, LocalDate.Min(window.Period.End, days.FirstDay.PlusDays(window.Known - 1))).Where(v => v >= 0),
    ];

    private static long[] RunningSums(int[] values)
    {
        var sums = new long[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            sums[i + 1] = sums[i] + values[i];
        return sums;
    }

    /// <summary>Which past days are drawn: those with all pollutants needed, less what events leave out of a part.</summary>
    private readonly record struct Draw(EventScope Part, PollutantMask Needed);

    private static DrawnAqis? Drawn(OutlookHistory? history, double wider) => history is null ? null : new DrawnAqis(history, wider);

    /// <summary>The AQIs of days drawn: from what, and how wide apart their levels lie.</summary>
    private readonly record struct DrawnAqis(OutlookHistory History, double Wider);
}
