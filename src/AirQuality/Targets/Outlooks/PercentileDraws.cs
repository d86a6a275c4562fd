using System.Numerics;
using System.Runtime.Intrinsics;
using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>The percentile of the days known and the days drawn, exact, for one simulation after another; for one thread.</summary>
internal sealed class PercentileDraws
{
    // Which value a percentile is hangs only on how many days reach the values near it. For these (a window of so many that occur) the running number of days that reach each is
    // kept side by side, so that a block of any length costs two subtractions of a row, and no day is looked at. A percentile outside the window is counted day by day.
    private const int Window = 32;

    private readonly int[] observed;
    private readonly int[][] drawable;
    private readonly Level values;
    private readonly int remaining;
    private readonly int fromTop;
    private readonly int hundredths;
    private readonly int step;
    private readonly int[] counts; // of values in steps, for one count at a time
    private int current = -1; // the level

    /// <summary>Takes the values.</summary>
    /// <param name="observed">The days known, in thousandths.</param>
    /// <param name="drawable">The days that may be drawn, for each level; none is missing.</param>
    /// <param name="remaining">How many are drawn.</param>
    /// <param name="pollutant">The pollutant, which tells the percentile and the step of its values.</param>
    public PercentileDraws(int[] observed, int[][] drawable, int remaining, Pollutant pollutant)
    {
        var published = PublishedStep.Of(pollutant);
        (this.observed, this.drawable, this.remaining) = (observed, drawable, remaining);
        this.step = Array.TrueForAll(observed, v => v % published == 0) ? published : 1;
        counts = new int[(Math.Max(observed.DefaultIfEmpty().Max(), drawable.Max(level => level.Max())) / this.step) + 1];
        var count = observed.Length + remaining;
        (var place, hundredths) = PercentileRule.Place(count, AssessmentRules.PercentileOrder(pollutant));
        fromTop = count - place;
        values = new Level(this, drawable[0].Length);
    }

    /// <summary>Makes a level ready, in the room of the one before.</summary>
    public void Take(int level)
    {
        current = level;
        values.Take(drawable[level]);
    }

    /// <summary>The percentile of one simulation on the level taken.</summary>
    /// <param name="blocks">Its days.</param>
    public Quotient Of(ReadOnlySpan<OutlookBlock> blocks)
    {
        Span<ushort> reached = stackalloc ushort[Window];
        values.Count(blocks, reached);

        // Fewer days reach a higher value: so many of the window, from its lowest, are reached by enough of them.
        var at = AtLeast(reached, fromTop) - 1;
        var above = hundredths == 0 ? 0 : AtLeast(reached, fromTop - 1) - 1;
        var isInside = at >= 0 && (values.IsTop || Math.Max(at, above) < values.Values.Length - 1);
        return isInside ? PercentileRule.Between(values.Values[at], values.Values[above], hundredths) : OfAll(blocks);
    }

    private static int AtLeast(ReadOnlySpan<ushort> reached, int days)
    {
        var enough = 0;
        var least = Vector256.Create((ushort)days);
        for (var i = 0; i < Window; i += Vector256<ushort>.Count)
            enough += BitOperations.PopCount(Vector256.GreaterThanOrEqual(Vector256.Create(reached[i..]), least).ExtractMostSignificantBits());
        return enough;
    }

    private Quotient OfAll(ReadOnlySpan<OutlookBlock> blocks)
    {
        Array.Clear(counts);
        foreach (var value in observed)
            counts[value / step]++;
        foreach (var block in blocks)
            foreach (var value in drawable[current].AsSpan(block.Start, block.Length))
                counts[value / step]++;

        // From the top, where percentiles lie: first the neighbour above, then the value itself.
        var at = counts.Length;
        var reached = 0;
        while (reached < fromTop - 1)
            reached += counts[--at];
        var high = at * step;
        while (reached < fromTop)
            reached += counts[--at];
        return PercentileRule.Between(at * step, high, hundredths);
    }

    /// <summary>The values of one level near the percentile, and how many days reach them.</summary>
    private sealed class Level(PercentileDraws draws, int days)
    {
        private readonly Row[] running = new Row[days + 1]; // for each day the days before it that reach the values of the window
        private Row known;

        /// <summary>Of the values of days that may be drawn.</summary>
        public void Take(int[] drawable)
        {
            var (occurring, expected) = Occurring(draws, drawable);
            var first = First(expected, draws.fromTop);
            Values = occurring[first..Math.Min(occurring.Length, first + Window)];
            IsTop = first + Window >= occurring.Length;

            // For each value how many of the window it reaches, and the row that this adds.
            var reaches = draws.counts;
            for (int step = 0, values = 0; step < reaches.Length; step++)
                reaches[step] = values < Values.Length && Values[values] == step * draws.step ? ++values : values;
            known = default;
            foreach (var value in draws.observed)
                known = known.With(reaches[value / draws.step]);
            for (var day = 0; day < drawable.Length; day++)
                running[day + 1] = running[day].With(reaches[drawable[day] / draws.step]);
        }

        /// <summary>Those of the window.</summary>
        public int[] Values { get; private set; } = [];

        /// <summary>Whether the window holds the largest value there is.</summary>
        public bool IsTop { get; private set; }

        /// <summary>The days known and drawn that reach each value of the window.</summary>
        public void Count(ReadOnlySpan<OutlookBlock> blocks, Span<ushort> reached)
        {
            var (low, high) = known;
            foreach (var block in blocks)
            {
                ref var from = ref running[block.Start];
                ref var to = ref running[block.Start + block.Length];
                low += to.Low - from.Low;
                high += to.High - from.High;
            }

            low.CopyTo(reached);
            high.CopyTo(reached[Vector256<ushort>.Count..]);
        }

        /// <summary>All values there are, the smallest first, and how often each is expected.</summary>
        private static ExpectedValues Occurring(PercentileDraws draws, int[] drawable)
        {
            var counts = draws.counts;
            Array.Clear(counts);
            foreach (var value in drawable)
                counts[value / draws.step]++;
            var expected = Array.ConvertAll(counts, n => n * draws.remaining / (double)drawable.Length);
            foreach (var value in draws.observed)
                expected[value / draws.step]++;
            int[] steps = [.. Enumerable.Range(0, counts.Length).Where(i => expected[i] > 0)];
            return new ExpectedValues(Array.ConvertAll(steps, i => i * draws.step), Array.ConvertAll(steps, i => expected[i]));
        }

        /// <summary>Where the window begins: with the value that is expected to be the percentile in its middle.</summary>
        private static int First(double[] weights, int fromTop)
        {
            double expected = 0;
            var at = weights.Length;
            while (at > 0 && expected < fromTop)
                expected += weights[--at];
            return Math.Clamp(at - (Window / 2), 0, Math.Max(0, weights.Length - Window));
        }
    }

    /// <summary>Values, the smallest first, and how many days of each are expected.</summary>
    private readonly record struct ExpectedValues(int[] Values, double[] Expected);

    /// <summary>The days that reach each value of the window, from its lowest.</summary>
    private readonly record struct Row(Vector256<ushort> Low, Vector256<ushort> High)
    {
        /// <summary>With one day more, which reaches so many of the values.</summary>
        public Row With(int values)
        {
            // A comparison that holds is all ones, which is -1.
            var reached = Vector256.Create((ushort)values);
            return new Row(
                Low - Vector256.GreaterThan(reached, Vector256<ushort>.Indices),
                High - Vector256.GreaterThan(reached, Vector256<ushort>.Indices + Vector256.Create((ushort)Vector256<ushort>.Count)));
        }
    }
}
