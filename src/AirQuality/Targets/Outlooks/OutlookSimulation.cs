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
    private readonly StatisticDraws statistics = new(days, window);
    private readonly Dictionary<Draw, FoundHistory> histories = [];
    private readonly Dictionary<DrawnAqis, short[][][]> aqis = [];
    private int[]? knownAqis;

    // Heavy days come in few spells: from year to year the worst days differ by more than the mean does, and the draws know only the spells of few years. Between 2015 and 2016 the 98th percentile
    // of 366 cities differed by 1.5 times as much as the mean for PM2.5 in winter, by 1.7 times for PM10 in spring and by 1.15 times for ozone in summer.
    private const double SpreadOfHeavyDays = 1.5;
    private const double SpreadOfHeavyOzone = 1.15;

    private AqiThresholds Thresholds => window.Options.Assessment.Standards.Thresholds;

    private AqiRange Good => new(0, Thresholds.GoodUpTo);

    /// <summary>The figures of a metric: one for each simulation, a single one when the period is over, or a reason why there are none.</summary>
    public SimulatedFigures Figures(GoalMetric metric) => window.Drawn([Plan(metric)])[0];

    /// <summary>The same, to be drawn beside those of other areas.</summary>
    public PlannedFigures Plan(GoalMetric metric)
    {
        OutlookHistory? history = null;
        if (window.Remaining > 0)
        {
            var found = Drawable(metric);
            if (found.Reason is { } reason)
                return SimulatedFigures.None(reason);
            history = found.History;
        }

        return metric.Kind switch
        {
            GoalKind.Mean or GoalKind.Percentile => statistics.Plan(metric, history),
            GoalKind.GoodRatio => Counts(Drawn(history), Good, OutlookFigure.Ratio),
            GoalKind.GoodDays => Counts(Drawn(history), Good, (good, _) => OutlookFigure.Count(good)),
            GoalKind.HeavyDays => Counts(Drawn(history, isHeavy: metric == GoalMetric.HeavyDays), AqiRange.Above(metric.CountsAbove(Thresholds)), (heavy, _) => OutlookFigure.Count(heavy)),
            GoalKind.HeavyRatio => Counts(Drawn(history, isHeavy: true), AqiRange.Above(Thresholds.HeavyAbove), OutlookFigure.Ratio),
            GoalKind.Index or GoalKind.Rank or GoalKind.Place => statistics.Index(history),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "No such kind of goal."),
        };
    }

    /// <summary>Whether a goal is met whatever the days to come are like, or cannot be any more; <c>null</c> where it is open. Told only of percentiles and numbers of days that must not be passed.</summary>
    public bool? Decided(Goal goal)
    {
        if (goal.Metric.Kind == GoalKind.Percentile)
        {
            var values = statistics.Observed(goal.Metric.Pollutant!.Value);
            Array.Sort(values);
            var order = AssessmentRules.PercentileOrder(goal.Metric.Pollutant!.Value);
            var atBest = window.Rules.IsMet(goal, PercentileRule.Linear([.. new int[window.Remaining], .. values], order));
            var atWorst = window.Rules.IsMet(goal, PercentileRule.Linear([.. values, .. Enumerable.Repeat(Concentration.MaxThousandths, window.Remaining)], order));
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
        return window.Drawn([found.Reason is { } reason ? SimulatedFigures.None(reason) : statistics.Plan(GoalMetric.Statistic(pollutant), found.History)])[0];
    }

    /// <summary>For each simulation the days of the period on which a pollutant lies above a level, in thousandths.</summary>
    public SimulatedFigures DaysAbove(GoalMetric metric, int above)
    {
        var pollutant = metric.Pollutant!.Value;
        var known = statistics.Observed(pollutant).Count(v => v > above);
        if (window.Remaining == 0)
            return SimulatedFigures.Over(OutlookFigure.Count(known));
        var found = Drawable(metric);
        if (found.History is not { } history)
            return SimulatedFigures.None(found.Reason!);
        return window.Drawn([new SumDrawing((long)known * Concentration.Scale, Fill, sums => sums.Over(1))])[0]; // figures are thousandths, so a day counts a thousand

        void Fill(int level, int edition, int[] values)
        {
            history.Fill(pollutant, level, 1, values);
            for (var i = 0; i < values.Length; i++)
                values[i] = values[i] > above ? Concentration.Scale : 0;
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

    /// <summary>Figures made of how many days have an AQI in a range and how many have one.</summary>
    private PlannedFigures Counts(DrawnAqis? source, AqiRange counted, Func<long, long, Quotient> figure)
    {
        var known = Tally(counted);
        if (source is not { } from)
            return known.Valid == 0 ? SimulatedFigures.NoValidDay : SimulatedFigures.Over(figure(known.Counted, known.Valid));
        if (!aqis.TryGetValue(from, out var drawn))
            aqis.Add(from, drawn = Aqis(from));

        // A past day is judged by the edition of the day it stands for, so its AQI is made once for every edition that judges days to come.
        return new SumDrawing(known.Packed, (level, edition, tallies) => Fill(tallies, drawn[level][edition]), Made);

        void Fill(int[] tallies, short[] ofDay)
        {
            for (var i = 0; i < ofDay.Length; i++)
                tallies[i] = (int)new AqiTally(ofDay[i] < 0 ? 0 : 1, counted.Contains(ofDay[i]) ? 1 : 0).Packed;
        }

        SimulatedFigures Made(SimulatedFigures sums)
        {
            var isEmpty = false;
            for (var i = 0; i < sums.Count; i++)
            {
                var all = AqiTally.Of(sums.Numerators[i]);
                isEmpty |= all.Valid == 0;
                sums[i] = figure(all.Counted, Math.Max(1, all.Valid));
            }

            return isEmpty ? SimulatedFigures.NoValidDay : sums;
        }
    }

    /// <summary>The days known that have an AQI, and of those the ones in a range.</summary>
    private AqiTally Tally(AqiRange counted)
    {
        int valid = 0, count = 0;
        foreach (var aqi in knownAqis ??= KnownAqis())
        {
            valid += aqi < 0 ? 0 : 1;
            count += counted.Contains(aqi) ? 1 : 0;
        }

        return new AqiTally(valid, count);
    }

    /// <summary>The AQIs of the days known, -1 for NA.</summary>
    private int[] KnownAqis()
    {
        var first = Math.Max(0, window.First);
        return days.Aqis(first, Math.Max(0, Math.Min(window.Known, window.First + window.Period.Days) - first), days.Options.Editions());
    }

    /// <summary>For each level and edition the AQI of each day that may be drawn, or <see cref="AqiSummary.None"/>.</summary>
    private short[][][] Aqis(DrawnAqis from)
    {
        // The values of a level take the room of those of the level before: only AQIs are kept.
        var notMonitored = window.Options.Assessment.Aqi.NotMonitoredOn(days.Area, window.Period.End);
        using var rooms = window.TakeRooms();
        var (values, packed) = (rooms.Six, rooms.Packed);
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
