using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The means, percentiles and indices with which a period of one area may end, one a simulation, exact on whole published values. Over: the one it has.</summary>
internal sealed class StatisticDraws(EnteringDays days, OutlookWindow window)
{
    /// <summary>The valid days of the period that are known, in thousandths.</summary>
    public int[] Observed(Pollutant pollutant)
    {
        if (window.Known == 0)
            return [];
        var codes = days.Codes(pollutant, window.Period.Start, LocalDate.Min(window.Period.End, days.FirstDay.PlusDays(window.Known - 1)));
        var valid = 0;
        foreach (var code in codes)
            if (code >= 0)
                codes[valid++] = code;
        return valid == codes.Length ? codes : codes[..valid];
    }

    /// <summary>The figures of a mean or percentile.</summary>
    public PlannedFigures Plan(GoalMetric metric, OutlookHistory? history)
    {
        var pollutant = metric.Pollutant!.Value;
        var observed = Observed(pollutant);
        if (history is null && observed.Length == 0)
            return SimulatedFigures.NoValidDay;
        if (history is null)
            return SimulatedFigures.Over(metric.Kind == GoalKind.Mean ? new Quotient(Sum(observed), observed.Length) : Percentile(observed, pollutant));
        if (metric.Kind == GoalKind.Mean)
            return Mean(pollutant, observed, history);
        using var rooms = window.TakeRooms();
        return window.Simulate(Percentile(pollutant, observed, history, rooms));
    }

    /// <summary>The composite indices.</summary>
    public SimulatedFigures Index(OutlookHistory? history)
    {
        if (history is null)
        {
            var known = Array.ConvertAll(Enum.GetValues<Pollutant>(), p => Plan(GoalMetric.Statistic(p), null).Made!);
            return Array.Find(known, k => k.Reason is not null) ?? SimulatedFigures.Over(window.Rules.Index(Array.ConvertAll(known, k => k[0])));
        }

        // An index is a sum of what each pollutant adds, so the figures of its percentiles are drawn one after the other and none are kept.
        using var rooms = window.TakeRooms();
        var sums = rooms.Sums;
        Array.Clear(sums);
        var byMean = Array.FindAll(Enum.GetValues<Pollutant>(), p => GoalMetric.Statistic(p).Kind == GoalKind.Mean);
        var means = window.Drawn(Array.ConvertAll(byMean, p => (PlannedFigures)Mean(p, Observed(p), history)));
        foreach (var (pollutant, mean) in byMean.Zip(means))
        {
            using (mean)
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += window.Rules.Terms.WeightedSteps(pollutant, mean[i]);
        }

        foreach (var pollutant in Enum.GetValues<Pollutant>().Except(byMean))
            window.EachSimulation(Percentile(pollutant, Observed(pollutant), history, rooms), (simulation, percentile) => sums[simulation] += window.Rules.Terms.WeightedSteps(pollutant, percentile));

        var figures = window.TakeFigures();
        for (var i = 0; i < sums.Length; i++)
            figures[i] = window.Rules.IndexOfSum(sums[i]);
        return figures;
    }

    private SumDrawing Mean(Pollutant pollutant, int[] observed, OutlookHistory history) =>
        new(Sum(observed), (level, _, values) => history.Fill(pollutant, level, 1, values), sums => sums.Over(observed.Length + window.Remaining));

    private OutlookDrawing Percentile(Pollutant pollutant, int[] observed, OutlookHistory history, OutlookRooms rooms)
    {
        var (draws, values) = (rooms.Percentiles, rooms.Values);
        draws.Begin(observed, window.Remaining, pollutant);
        return new OutlookDrawing(Ready, simulation => draws.Of(window.Blocks(simulation)));

        void Ready(int level)
        {
            history.Fill(pollutant, level, 1, values);
            draws.Take(values);
        }
    }

    private static Quotient Percentile(int[] observed, Pollutant pollutant)
    {
        Array.Sort(observed);
        return PercentileRule.Linear(observed, AssessmentRules.PercentileOrder(pollutant));
    }

    private static long Sum(int[] values)
    {
        long sum = 0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
