using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>Places by composite index, all areas of a group simulated under the same draws; equal published indices share the place.</summary>
internal sealed class OutlookRanking
{
    private readonly Dictionary<Area, DrawnPlaces> places = [];
    private readonly Dictionary<Area, Reason> left = [];
    private readonly OutlookWindow window;

    /// <summary>Simulates every area of the group that can still be ranked: one with too few valid days left takes no place from others.</summary>
    public OutlookRanking(DailyGrid days, Area? group, OutlookWindow window, ParallelOptions parallel)
    {
        this.window = window;
        var rules = window.Rules;
        var index = rules.Decimals(GoalMetric.Index);
        var areas = days.Areas.Where(a => GroupOf(a, window.Options) == group).ToList();
        var outcomes = new Outcome[areas.Count];
        Parallel.For(0, areas.Count, parallel, i =>
        {
            var entering = new EnteringDays(days, days.IndexOf(areas[i]), window.Options.Assessment);
            using var simulated = Invalid(entering, rules) is { } invalid
                ? SimulatedFigures.None(invalid)
                : new OutlookSimulation(entering, window).Figures(GoalMetric.Rank);

            // Places are made of published indices: ten thousand of each area are kept.
            var steps = new long[simulated.Count];
            for (var simulation = 0; simulation < steps.Length; simulation++)
                steps[simulation] = simulated[simulation].Steps(index);
            outcomes[i] = new Outcome(steps, simulated.Reason);
        });
        foreach (var (area, outcome) in areas.Zip(outcomes).Where(a => a.Second.Reason is not null))
            left.Add(area, outcome.Reason!);

        // Simulation i of every area has the same weather (OutlookWindow), so the i-th indices of all are one possible ranking.
        var ranked = areas.Index().Where(a => outcomes[a.Index].Reason is null).ToList();
        foreach (var ((_, area), drawn) in ranked.Zip(DrawnPlaces.Of([.. ranked.Select(a => outcomes[a.Index].Steps)], parallel)))
            places.Add(area, drawn);
    }

    /// <summary>The group in which an area is ranked; <c>null</c> is all areas.</summary>
    public static Area? GroupOf(Area area, OutlookOptions options) => options.RankWithin is { } level ? area.At(level) : null;

    /// <summary>The outlook of one goal: the area is not among the last N, those that tie with the first of these included.</summary>
    public OutlookResult Result(Goal goal, LocalDate asOf)
    {
        var result = new OutlookResult { Goal = goal, AsOf = asOf, RemainingDays = window.Remaining, PastYears = 0 };
        if (!places.TryGetValue(goal.Area, out var own))
            return result with { Reason = left.GetValueOrDefault(goal.Area) ?? Reason.Only(ReasonCode.NoData) };
        // Not among the last N means better than the N-th from the bottom, the area itself among them. Who ties with that one shares its
        // place from the bottom and so is among them too.
        var taken = new int[places.Count + 1]; // how often each place was
        var last = (int)Math.Min(goal.Value, places.Count);
        var met = 0;
        var isFromTop = goal.Metric.Kind == GoalKind.Place;
        for (var i = 0; i < own.Better.Length; i++)
        {
            var place = 1 + own.Better[i];
            taken[place]++;
            met += (isFromTop ? place <= goal.Value : own.Worse[i] >= last) ? 1 : 0;
        }

        return result with
        {
            PastYears = window.PastYears,
            Probability = met / (double)own.Better.Length,
            P05 = Percentile(taken, 5),
            Median = Percentile(taken, 50),
            P95 = Percentile(taken, 95),
            Places = new PlaceOdds([.. taken.Skip(1).Select(n => n / (double)own.Better.Length)]),
        };
    }

    /// <summary>The first place that so many per cent of all do not exceed.</summary>
    private static int Percentile(int[] taken, int percent)
    {
        var wanted = Math.Max(1, ((taken.Sum() * percent) + 99) / 100);
        var place = 0;
        for (var reached = 0; reached < wanted; reached += taken[place])
            place++;
        return place;
    }

    /// <summary>Why an area cannot be ranked even if every day to come is valid.</summary>
    private Reason? Invalid(EnteringDays days, OutlookFigure rules)
    {
        foreach (var pollutant in Pollutants.All)
        {
            var reason = PeriodValidity.ReasonOf(window.Period, (from, to) => ValidDays(pollutant, from, to), rules.Edition.Assessment);
            if (reason is not null)
                return reason.For(pollutant);
        }

        return null;

        int ValidDays(Pollutant pollutant, LocalDate from, LocalDate to)
        {
            var values = days.Counted(pollutant);
            var count = 0;
            for (var day = NodaTime.Period.DaysBetween(days.FirstDay, from); day <= NodaTime.Period.DaysBetween(days.FirstDay, to); day++)
                count += day >= window.Known || (day >= 0 && values[day] >= 0) ? 1 : 0;
            return count;
        }
    }

    /// <summary>An area's published indices, one a simulation, or why it has none.</summary>
    private readonly record struct Outcome(long[] Steps, Reason? Reason);
}
