using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Uncertainty;

/// <summary>The days of one area laid out so that its six statistics for any draw of days cost little; exact quotients come out.</summary>
/// <remarks>A sum is that of the blocks drawn, a subtraction each. A percentile near the top is found by walking the days from the largest value down, for all draws at once.</remarks>
internal sealed class AreaSample
{
    /// <summary>The pollutants judged by their means; their sums lie side by side.</summary>
    private static readonly Pollutant[] ByMean = [.. Pollutants.All.ToArray().Where(p => !AssessmentRules.ByPercentile(p))];

    private static readonly Pollutant[] ByPercentile = [.. Pollutants.All.ToArray().Where(AssessmentRules.ByPercentile)];

    private readonly int[][] codes = new int[Pollutants.Count][];
    private readonly int[][] missing = new int[Pollutants.Count][];
    private readonly int[][] descending = new int[Pollutants.Count][];
    private readonly Vector256<long>[] running; // for each day the sums of those before it; the days stand there twice, since blocks wrap around the end

    /// <summary>Of the days from first to last that enter the statistics.</summary>
    public AreaSample(EnteringDays days, LocalDate first, LocalDate last)
    {
        foreach (var pollutant in Pollutants.All)
        {
            var p = (int)pollutant;
            var values = codes[p] = days.Codes(pollutant, first, last);
            var rows = Enumerable.Range(0, values.Length).ToArray();
            missing[p] = [.. rows.Where(d => values[d] < 0)];
            descending[p] = [.. rows.Where(d => values[d] >= 0).OrderByDescending(d => values[d])];
        }

        var count = codes[0].Length;
        running = new Vector256<long>[(2 * count) + 1];
        Span<long> sums = stackalloc long[Vector256<long>.Count];
        for (var day = 0; day < 2 * count; day++)
        {
            for (var i = 0; i < ByMean.Length; i++)
                sums[i] += Math.Max(0, codes[(int)ByMean[i]][day % count]);
            running[day + 1] = Vector256.Create<long>(sums);
        }
    }

    /// <summary>The largest published value, in thousandths.</summary>
    public int Largest(Pollutant pollutant) => Math.Max(0, codes[(int)pollutant].Max());

    /// <summary>What is evaluated of each pollutant in each draw: the mean; for CO and O3 the percentile.</summary>
    /// <param name="drawn">The draws.</param>
    /// <param name="statistics">Takes six a draw, in table order; where no valid day was drawn one whose denominator is zero.</param>
    public void Evaluate(DrawnDays drawn, Span<Quotient> statistics)
    {
        Span<int> valid = stackalloc int[Pollutants.Count * DrawnDays.AtOnce];
        foreach (var pollutant in Pollutants.All)
            CountValid(pollutant, drawn, valid.Slice((int)pollutant * DrawnDays.AtOnce, DrawnDays.AtOnce));
        for (var draw = 0; draw < drawn.Draws; draw++)
        {
            var sums = Vector256<long>.Zero;
            foreach (var block in drawn.Blocks(draw))
                sums += running[block.End] - running[block.Start];
            for (var i = 0; i < ByMean.Length; i++)
                statistics[(draw * Pollutants.Count) + (int)ByMean[i]] = new Quotient(sums[i], valid[((int)ByMean[i] * DrawnDays.AtOnce) + draw]);
        }

        foreach (var pollutant in ByPercentile)
            Percentiles(pollutant, drawn, valid.Slice((int)pollutant * DrawnDays.AtOnce, DrawnDays.AtOnce), statistics);
    }

    /// <summary>How many of the days of each draw have a value.</summary>
    private void CountValid(Pollutant pollutant, DrawnDays drawn, Span<int> valid)
    {
        valid.Fill(drawn.Days);
        var left = MemoryMarshal.Cast<int, Vector<int>>(valid);
        foreach (var day in missing[(int)pollutant])
        {
            var counts = MemoryMarshal.Cast<int, Vector<int>>(drawn.Counts(day));
            for (var i = 0; i < left.Length; i++)
                left[i] -= counts[i];
        }
    }

    private void Percentiles(Pollutant pollutant, DrawnDays drawn, ReadOnlySpan<int> valid, Span<Quotient> statistics)
    {
        // How many of the drawn values lie above the one at the place; the next larger one is where as many have been met.
        var order = AssessmentRules.PercentileOrder(pollutant);
        Span<int> above = stackalloc int[DrawnDays.AtOnce], hundredths = stackalloc int[DrawnDays.AtOnce];
        for (var draw = 0; draw < above.Length; draw++)
        {
            (var place, hundredths[draw]) = PercentileRule.Place(valid[draw], order);
            above[draw] = valid[draw] == 0 ? -1 : valid[draw] - 1 - place;
        }

        Span<int> next = stackalloc int[DrawnDays.AtOnce], at = stackalloc int[DrawnDays.AtOnce];
        for (var i = 0; i < DrawnDays.AtOnce; i += Vector<int>.Count)
            Walk(descending[(int)pollutant], drawn, i, above, next, at);

        var values = codes[(int)pollutant];
        var days = descending[(int)pollutant];
        for (var draw = 0; draw < drawn.Draws; draw++)
        {
            ref var statistic = ref statistics[(draw * Pollutants.Count) + (int)pollutant];
            statistic = default;
            if (valid[draw] == 0)
                continue;
            statistic = PercentileRule.Between(values[days[at[draw]]], above[draw] > 0 ? values[days[next[draw]]] : 0, hundredths[draw]);
        }
    }

    /// <summary>Of a vector of draws how many of the largest days are passed until as many values have been met as lie above the place, and until one more has.</summary>
    private static void Walk(int[] days, DrawnDays drawn, int first, ReadOnlySpan<int> above, Span<int> next, Span<int> at)
    {
        var wanted = new Vector<int>(above[first..]);
        Vector<int> seen = default, toNext = default, toPlace = default;
        foreach (var day in days)
        {
            // A comparison that holds is all ones, which is -1. Days that were not drawn add nothing: which days those are no processor foretells.
            seen += new Vector<int>(drawn.Counts(day)[first..]);
            toNext -= Vector.LessThan(seen, wanted);
            toPlace -= Vector.LessThanOrEqual(seen, wanted);
            if (Vector.GreaterThanAll(seen, wanted))
                break;
        }

        toNext.CopyTo(next[first..]);
        toPlace.CopyTo(at[first..]);
    }
}
