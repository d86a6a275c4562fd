using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AirQuality.Assessments;
using AirQuality.Numerics;

namespace AirQuality.Targets.Outlooks;

/// <summary>The percentile of the days known and the days drawn, exact, for one simulation after another; for one thread.</summary>
internal sealed class PercentileDraws
{
    // Which value a percentile is hangs only on how many days reach the values near it. For these (a window of so many that occur) the running number of days that reach each is
    // kept side by side, so that a block of any length costs two subtractions of a row, and no day is looked at. A percentile outside the window is counted day by day.
    private const int Window = 64;

    private readonly int[] observed;
    private readonly int[][] drawable;
    private readonly Level?[] levels;
    private readonly int remaining;
    private readonly int fromTop;
    private readonly int hundredths;
    private int[]? histogram;

    /// <summary>Takes the values.</summary>
    /// <param name="observed">The days known, in thousandths.</param>
    /// <param name="drawable">The days that may be drawn, for each level; none is missing.</param>
    /// <param name="remaining">How many are drawn.</param>
    /// <param name="order">The percentile in whole per cent.</param>
    public PercentileDraws(int[] observed, int[][] drawable, int remaining, int order)
    {
        (this.observed, this.drawable, this.remaining) = (observed, drawable, remaining);
        levels = new Level?[drawable.Length];
        var count = observed.Length + remaining;
        (var place, hundredths) = PercentileRule.Place(count, order);
        fromTop = count - place;
    }

    /// <summary>The percentile of one simulation.</summary>
    /// <param name="level">The level it is on.</param>
    /// <param name="blocks">Its days.</param>
    public Quotient Of(int level, ReadOnlySpan<OutlookBlock> blocks)
    {
        var values = levels[level] ??= new Level(observed, drawable[level], fromTop, remaining);
        Span<ushort> reached = stackalloc ushort[Window];
        values.Count(blocks, reached);

        // Fewer days reach a higher value: so many of the window, from its lowest, are reached by enough of them.
        var at = AtLeast(reached, fromTop) - 1;
        var above = hundredths == 0 ? 0 : AtLeast(reached, fromTop - 1) - 1;
        var isInside = at >= 0 && (values.IsTop || Math.Max(at, above) < values.Values.Length - 1);
        return isInside ? PercentileRule.Between(values.Values[at], values.Values[above], hundredths) : OfAll(values, level, blocks);
    }

    private static int AtLeast(ReadOnlySpan<ushort> reached, int days)
    {
        var enough = 0;
        var least = Vector256.Create((ushort)days);
        for (var i = 0; i < Window; i += Vector256<ushort>.Count)
            enough += BitOperations.PopCount(Vector256.GreaterThanOrEqual(Vector256.Create(reached[i..]), least).ExtractMostSignificantBits());
        return enough;
    }

    private Quotient OfAll(Level values, int level, ReadOnlySpan<OutlookBlock> blocks)
    {
        var occurring = values.Occurring;
        histogram = histogram is { } used && used.Length >= occurring.Length ? used : new int[occurring.Length];
        Array.Clear(histogram);
        foreach (var value in observed)
            histogram[Array.BinarySearch(occurring, value)]++;
        foreach (var block in blocks)
            foreach (var value in drawable[level].AsSpan(block.Start, block.Length))
                histogram[Array.BinarySearch(occurring, value)]++;

        // From the top, where percentiles lie: first the neighbour above, then the value itself.
        var at = occurring.Length;
        var reached = 0;
        while (reached < fromTop - 1)
            reached += histogram[--at];
        var high = at < occurring.Length ? occurring[at] : 0;
        while (reached < fromTop)
            reached += histogram[--at];
        return PercentileRule.Between(occurring[at], high, hundredths);
    }

    /// <summary>The values of one level near the percentile, and how many days reach them.</summary>
    private sealed class Level
    {
        private readonly ushort[] known = new ushort[Window];
        private readonly ushort[] running; // for each day the days before it that reach the values of the window

        public Level(int[] observed, int[] drawable, int fromTop, int remaining)
        {
            Occurring = Distinct(observed, drawable);
            var first = First(observed, drawable, fromTop, remaining);
            Values = Occurring[first..Math.Min(Occurring.Length, first + Window)];
            IsTop = first + Window >= Occurring.Length;
            running = new ushort[(drawable.Length + 1) * Window];
            var values = Values;
            foreach (var value in observed)
                Add(known, value, values);
            for (var day = 0; day < drawable.Length; day++)
            {
                var next = running.AsSpan((day + 1) * Window, Window);
                running.AsSpan(day * Window, Window).CopyTo(next);
                Add(next, drawable[day], values);
            }
        }

        /// <summary>All values there are, the smallest first.</summary>
        public int[] Occurring { get; }

        /// <summary>Those of the window.</summary>
        public int[] Values { get; }

        /// <summary>Whether the window holds the largest value there is.</summary>
        public bool IsTop { get; }

        /// <summary>The days known and drawn that reach each value of the window.</summary>
        public void Count(ReadOnlySpan<OutlookBlock> blocks, Span<ushort> reached)
        {
            var sums = MemoryMarshal.Cast<ushort, Vector256<ushort>>(known);
            var (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3]);
            var rows = MemoryMarshal.Cast<ushort, Vector256<ushort>>(running);
            foreach (var block in blocks)
            {
                var from = rows.Slice(block.Start * 4, 4);
                var to = rows.Slice((block.Start + block.Length) * 4, 4);
                a += to[0] - from[0];
                b += to[1] - from[1];
                c += to[2] - from[2];
                d += to[3] - from[3];
            }

            a.CopyTo(reached);
            b.CopyTo(reached[16..]);
            c.CopyTo(reached[32..]);
            d.CopyTo(reached[48..]);
        }

        private static void Add(Span<ushort> reached, int value, int[] values)
        {
            for (var i = 0; i < values.Length && values[i] <= value; i++)
                reached[i]++;
        }

        private static int[] Distinct(int[] observed, int[] drawable)
        {
            int[] all = [.. observed, .. drawable];
            Array.Sort(all);
            var count = 0;
            for (var i = 0; i < all.Length; i++)
                if (i == 0 || all[i] != all[i - 1])
                    all[count++] = all[i];
            return all[..count];
        }

        /// <summary>Where the window begins: with the value that is expected to be the percentile in its middle.</summary>
        private int First(int[] observed, int[] drawable, int fromTop, int remaining)
        {
            var weights = new double[Occurring.Length];
            foreach (var value in observed)
                weights[Array.BinarySearch(Occurring, value)]++;
            foreach (var value in drawable)
                weights[Array.BinarySearch(Occurring, value)] += remaining / (double)drawable.Length;
            double expected = 0;
            var at = weights.Length;
            while (at > 0 && expected < fromTop)
                expected += weights[--at];
            return Math.Clamp(at - (Window / 2), 0, Math.Max(0, weights.Length - Window));
        }
    }
}
