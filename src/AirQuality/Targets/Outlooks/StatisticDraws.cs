using System.Runtime.Intrinsics;
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
    private readonly OutlookFigure rules = OutlookFigure.Of(window.Period, window.Options.Assessment);

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
    public SimulatedFigures Of(GoalMetric metric, OutlookHistory? history)
    {
        var pollutant = metric.Pollutant!.Value;
        var observed = Observed(pollutant);
        if (history is not null)
        {
            using var rooms = window.TakeRooms();
            return window.Simulate(Drawing(metric, observed, history, rooms));
        }

        if (observed.Length == 0)
            return SimulatedFigures.NoValidDay;
        Array.Sort(observed);
        return SimulatedFigures.Over(metric.Kind == GoalKind.Mean ? new Quotient(Sum(observed), observed.Length) : PercentileRule.Linear(observed, AssessmentRules.PercentileOrder(pollutant)));
    }

    /// <summary>The composite indices.</summary>
    public SimulatedFigures Index(OutlookHistory? history)
    {
        if (history is null)
        {
            var known = Array.ConvertAll(Enum.GetValues<Pollutant>(), p => Of(GoalMetric.Statistic(p), null));
            return Array.Find(known, k => k.Reason is not null) ?? SimulatedFigures.Over(rules.Index(Array.ConvertAll(known, k => k[0])));
        }

        // An index is a sum of what each pollutant adds, so the figures of one pollutant after the other are drawn and none are kept.
        using var rooms = window.TakeRooms();
        var sums = rooms.Sums;
        Array.Clear(sums);
        var together = Array.FindAll(Enum.GetValues<Pollutant>(), p => GoalMetric.Statistic(p).Kind == GoalKind.Mean);
        AddMeans(together, history, rooms);
        foreach (var pollutant in Enum.GetValues<Pollutant>().Except(together))
        {
            var statistic = Drawing(GoalMetric.Statistic(pollutant), Observed(pollutant), history, rooms);
            window.EachSimulation(statistic.Ready, simulation => sums[simulation] += rules.Terms.WeightedSteps(pollutant, statistic.Figure(simulation)));
        }

        var figures = window.TakeFigures();
        for (var i = 0; i < sums.Length; i++)
            figures[i] = rules.IndexOfSum(sums[i]);
        return figures;
    }

    private OutlookDrawing Drawing(GoalMetric metric, int[] observed, OutlookHistory history, OutlookRooms rooms)
    {
        var pollutant = metric.Pollutant!.Value;
        return metric.Kind == GoalKind.Mean ? Mean(pollutant, observed, history, rooms) : Percentile(pollutant, observed, history, rooms);
    }

    private OutlookDrawing Mean(Pollutant pollutant, int[] observed, OutlookHistory history, OutlookRooms rooms)
    {
        // The heart of the speed: with running sums over the past days a block of any length is one subtraction, so ten thousand endings
        // of a year cost a few hundred thousand subtractions and no day is looked at twice.
        var (running, values) = (rooms.Running, rooms.Values);
        var (sum, count) = (Sum(observed), observed.Length + window.Remaining);
        return new OutlookDrawing(Ready, simulation => new Quotient(sum + window.Sum(running, simulation), count));

        void Ready(int level)
        {
            history.Fill(pollutant, level, 1, values);
            for (var i = 0; i < values.Length; i++)
                running[i + 1] = running[i] + values[i];
        }
    }

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

    /// <summary>What the means of up to four pollutants add to the sums of indices: their running sums lie side by side, so that the blocks are read but once.</summary>
    private void AddMeans(Pollutant[] pollutants, OutlookHistory history, OutlookRooms rooms)
    {
        var divisors = new int[pollutants.Length];
        var known = Vector256<long>.Zero;
        for (var i = 0; i < pollutants.Length; i++)
        {
            var observed = Observed(pollutants[i]);
            divisors[i] = observed.Length + window.Remaining;
            known = known.WithElement(i, Sum(observed));
        }

        var (running, sums, values) = (rooms.SideBySide, rooms.Sums, rooms.Six);
        window.EachSimulation(Ready, simulation =>
        {
            var total = known;
            foreach (var block in window.Blocks(simulation))
                total += running[block.Start + block.Length] - running[block.Start];
            for (var i = 0; i < pollutants.Length; i++)
                sums[simulation] += rules.Terms.WeightedSteps(pollutants[i], new Quotient(total[i], divisors[i]));
        });

        void Ready(int level)
        {
            for (var i = 0; i < pollutants.Length; i++)
                history.Fill(pollutants[i], level, 1, values[i]);
            FillSideBySide(running, values.AsSpan(..pollutants.Length));
        }
    }

    /// <summary>The running sums of up to four rows of values, those of a day side by side.</summary>
    private static void FillSideBySide(Vector256<long>[] running, ReadOnlySpan<int[]> values)
    {
        Span<long> four = stackalloc long[Vector256<long>.Count];
        for (var day = 0; day + 1 < running.Length; day++)
        {
            for (var i = 0; i < values.Length; i++)
                four[i] += values[i][day];
            running[day + 1] = Vector256.Create<long>(four);
        }
    }

    private static long Sum(int[] values)
    {
        long sum = 0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
