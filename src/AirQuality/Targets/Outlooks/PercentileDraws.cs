using System.Numerics;
using System.Runtime.Intrinsics;
using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>The percentile of the days known and the days drawn, exact, for one simulation after another and one area after another; for one thread.</summary>
internal sealed class PercentileDraws
{
    // Which value a percentile is hangs only on how many days reach the values near it. For these (a window of so many that occur) the running number of days that reach each is
    // kept side by side, so that a block of any length costs two subtractions of a row, and no day is looked at. A percentile outside the window is counted day by day.
    private const int Window = 32;

    private readonly Row[] running; // for each day the days before it that reach the values of the window
    private readonly int[] drawable; // the days that may be drawn, in steps
    private readonly int[] window = new int[Window]; // the values near the percentile, in steps, the smallest first
    private int inWindow;
    private bool isTop; // whether the window holds the largest value there is
    private Row known;

    private int[] observed = []; // the days known, in steps
    private int remaining;
    private int fromTop;
    private int hundredths;
    private int step;

    private int highest; // the highest value of a level, in steps
    private int[] drawn = []; // how many of the days that may be drawn have each value
    private int[] counts = []; // of values, for one count at a time
    private int[] occurring = []; // the values there are

    /// <summary>Draws from so many days.</summary>
    /// <param name="days">How many.</param>
    public PercentileDraws(int days) => (running, drawable) = (new Row[days + 1], new int[days]);

    /// <summary>Begins an area.</summary>
    /// <param name="observed">The days known, in thousandths.</param>
    /// <param name="remaining">How many days are drawn.</param>
    /// <param name="pollutant">The pollutant, which tells the percentile and the step of its values.</param>
    public void Begin(int[] observed, int remaining, Pollutant pollutant)
    {
        var published = PublishedStep.Of(pollutant);
        step = Array.TrueForAll(observed, v => v % published == 0) ? published : 1;
        this.observed = Array.ConvertAll(observed, v => v / step);
        this.remaining = remaining;
        var count = observed.Length + remaining;
        (var place, hundredths) = PercentileRule.Place(count, AssessmentRules.PercentileOrder(pollutant));
        fromTop = count - place;
    }

    /// <summary>Makes a level ready, in the room of the one before.</summary>
    /// <param name="values">The days that may be drawn, in thousandths; none is missing.</param>
    public void Take(ReadOnlySpan<int> values)
    {
        highest = 0;
        for (var day = 0; day < drawable.Length; day++)
            highest = Math.Max(highest, drawable[day] = values[day] / step);
        foreach (var value in observed)
            highest = Math.Max(highest, value);
        if (counts.Length <= highest)
            (counts, drawn, occurring) = (new int[highest + 1], new int[highest + 1], new int[highest + 1]);
        ChooseWindow();

        // For each value how many of the window it reaches, and the row that this adds.
        var reaches = counts;
        for (int value = 0, reached = 0; value <= highest; value++)
            reaches[value] = reached < inWindow && window[reached] == value ? ++reached : reached;
        known = default;
        foreach (var value in observed)
            known = known.With(reaches[value]);
        for (var day = 0; day < drawable.Length; day++)
            running[day + 1] = running[day].With(reaches[drawable[day]]);
    }

    /// <summary>The percentile of one simulation on the level taken.</summary>
    /// <param name="blocks">Its days.</param>
    public Quotient Of(ReadOnlySpan<OutlookBlock> blocks)
    {
        var (low, high) = known;
        foreach (var block in blocks)
        {
            ref var from = ref running[block.Start];
            ref var to = ref running[block.End];
            low += to.Low - from.Low;
            high += to.High - from.High;
        }

        // Fewer days reach a higher value: so many of the window, from its lowest, are reached by enough of them.
        var reached = new Row(low, high);
        var at = reached.AtLeast(fromTop) - 1;
        var above = hundredths == 0 ? 0 : reached.AtLeast(fromTop - 1) - 1;
        var isInside = at >= 0 && (isTop || Math.Max(at, above) < inWindow - 1);
        return isInside ? PercentileRule.Between(window[at] * step, window[above] * step, hundredths) : OfAll(blocks);
    }

    private Quotient OfAll(ReadOnlySpan<OutlookBlock> blocks)
    {
        Array.Clear(counts, 0, highest + 1);
        foreach (var value in observed)
            counts[value]++;
        foreach (var block in blocks)
            foreach (var value in drawable.AsSpan(block.Start, block.Length))
                counts[value]++;

        // From the top, where percentiles lie: first the neighbour above, then the value itself.
        var at = highest + 1;
        var reached = 0;
        while (reached < fromTop - 1)
            reached += counts[--at];
        var high = at;
        while (reached < fromTop)
            reached += counts[--at];
        return PercentileRule.Between(at * step, high * step, hundredths);
    }

    /// <summary>Chooses the values of the window: that which is expected to be the percentile in its middle.</summary>
    private void ChooseWindow()
    {
        Array.Clear(counts, 0, highest + 1); // an area before may have had far higher ones
        Array.Clear(drawn, 0, highest + 1);
        foreach (var value in observed)
            counts[value]++;
        foreach (var value in drawable)
            drawn[value]++;

        var values = 0;
        for (var value = 0; value <= highest; value++)
            if (counts[value] + drawn[value] > 0)
                occurring[values++] = value;
        double expected = 0;
        var at = values;
        while (at > 0 && expected < fromTop)
        {
            at--;
            expected += (drawn[occurring[at]] * remaining / (double)drawable.Length) + counts[occurring[at]];
        }

        var first = Math.Clamp(at - (Window / 2), 0, Math.Max(0, values - Window));
        inWindow = Math.Min(Window, values - first);
        isTop = first + Window >= values;
        occurring.AsSpan(first, inWindow).CopyTo(window);
    }

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

        /// <summary>How many of the values so many days reach at least.</summary>
        public int AtLeast(int days)
        {
            var least = Vector256.Create((ushort)days);
            return BitOperations.PopCount(Vector256.GreaterThanOrEqual(Low, least).ExtractMostSignificantBits()) + BitOperations.PopCount(Vector256.GreaterThanOrEqual(High, least).ExtractMostSignificantBits());
        }
    }
}
