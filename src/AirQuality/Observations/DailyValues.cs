using System.Numerics;
using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>The values a <see cref="DailyGrid"/> is made of: concentrations of areas and days, as published and exact, and the daily maximum hours of ozone.</summary>
/// <remarks>Several threads may write areas of their own where the values were made by <see cref="ToFill"/>.</remarks>
internal sealed class DailyValues
{
    // Some areas at a time, so that no array is as large as those the runtime keeps by themselves: these it fetches anew from the system for
    // each grid, page by page, which takes longer than all the figures; small ones it uses again.
    private const int LargestBlock = 1 << 14;

    private readonly int areaCount;
    private readonly int dayCount;
    private readonly int shift; // an area's block is its number shifted by this
    private readonly ValueBlock[][] blocks; // by pollutant
    private readonly int[][] maximumOzone1h;

    /// <summary>Values that are all missing, to be written by one thread.</summary>
    public DailyValues(int areaCount, int dayCount)
        : this(areaCount, dayCount, count => new ValueBlock(count), ValueBlock.Missing)
    {
    }

    private DailyValues(int areaCount, int dayCount, Func<int, ValueBlock> made, Func<int, int[]> maxima)
    {
        this.areaCount = areaCount;
        this.dayCount = dayCount;
        // The areas of a single day lie side by side in one block, however many: they are written together.
        shift = dayCount == 1 ? BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, areaCount))) : BitOperations.Log2((uint)Math.Max(1, LargestBlock / Math.Max(1, dayCount)));
        var count = (areaCount + (1 << shift) - 1) >> shift;
        int[] sizes = [.. Enumerable.Range(0, count).Select(block => Math.Min(1 << shift, areaCount - (block << shift)) * dayCount)];
        blocks = [.. Enumerable.Range(0, Pollutants.Count).Select(_ => Array.ConvertAll(sizes, size => made(size)))];
        maximumOzone1h = Array.ConvertAll(sizes, size => maxima(size));
    }

    private DailyValues(DailyValues same)
    {
        (areaCount, dayCount, shift) = (same.areaCount, same.dayCount, same.shift);
        blocks = Array.ConvertAll(same.blocks, b => Array.ConvertAll(b, block => block.Copy()));
        maximumOzone1h = Array.ConvertAll(same.maximumOzone1h, codes => (int[])[.. codes]);
    }

    /// <summary>Values of which each and each maximum hour will be written, by whichever thread.</summary>
    /// <param name="areaCount">How many areas.</param>
    /// <param name="dayCount">How many days.</param>
    /// <param name="mostMembers">Of how many members a value is the mean at most.</param>
    public static DailyValues ToFill(int areaCount, int dayCount, int mostMembers) =>
        new(areaCount, dayCount, count => ValueBlock.ToFill(count, mostMembers), count => GC.AllocateUninitializedArray<int>(count));

    /// <summary>Days of the same areas, each of one day, side by side.</summary>
    /// <param name="days">The days; <c>null</c> for one without data.</param>
    /// <param name="areaCount">How many areas each of them has.</param>
    public static DailyValues Joined(ReadOnlySpan<DailyValues?> days, int areaCount)
    {
        var joined = new DailyValues(areaCount, days.Length);
        // Some days at a time: what is read of a day lies side by side for neighbouring areas, what is written of an area for neighbouring days.
        const int Together = 8;
        for (var from = 0; from < days.Length; from += Together)
            foreach (var pollutant in Pollutants.All)
                for (var day = from; day < Math.Min(days.Length, from + Together); day++)
                    if (days[day] is { } values)
                        joined.TakeDay(values, pollutant, day);
        return joined;
    }

    public DailyValues Copy() => new(this);

    /// <summary>Published values of neighbouring days, codes; of neighbouring areas where there is one day.</summary>
    public ReadOnlySpan<int> Published(Pollutant pollutant, GridDay first, int count) => BlockOf(pollutant, first.Area).Published(At(first), count);

    /// <summary>A published value, a code.</summary>
    public int Published(Pollutant pollutant, GridDay of) => BlockOf(pollutant, of.Area).Published(At(of), 1)[0];

    /// <summary>Exact values of neighbouring days; of neighbouring areas where there is one day.</summary>
    public ExactValues Exact(Pollutant pollutant, GridDay first, int count) => BlockOf(pollutant, first.Area).Exact(At(first), count);

    /// <summary>An exact value.</summary>
    public DayValue Exact(Pollutant pollutant, GridDay of) => BlockOf(pollutant, of.Area).Exact(At(of), 1)[0];

    /// <summary>The maximum hours of ozone, codes, of neighbouring days; of neighbouring areas where there is one day.</summary>
    public Span<int> MaximumOzone1h(GridDay first, int count) => maximumOzone1h[first.Area >> shift].AsSpan(At(first), count);

    /// <summary>Writes values of neighbouring days, rounded for publishing; of neighbouring areas where there is one day.</summary>
    public void Write(Pollutant pollutant, GridDay first, ReadOnlySpan<DayValue> values) => BlockOf(pollutant, first.Area).Write(At(first), values, pollutant);

    /// <summary>Writes a value, rounded for publishing.</summary>
    public void Write(Pollutant pollutant, GridDay of, DayValue value) => BlockOf(pollutant, of.Area).Write(At(of), value, value.Published(pollutant));

    /// <summary>Takes concentrations and maximum hours of neighbouring days of an area from others.</summary>
    public void Take(DailyValues from, GridDay theirs, int count, GridDay own)
    {
        var values = new Range(from.At(theirs), from.At(theirs) + count);
        foreach (var pollutant in Pollutants.All)
            BlockOf(pollutant, own.Area).Take(from.BlockOf(pollutant, theirs.Area), values, At(own));
        from.MaximumOzone1h(theirs, count).CopyTo(MaximumOzone1h(own, count));
    }

    private ValueBlock BlockOf(Pollutant pollutant, int area) => blocks[(int)pollutant][area >> shift];

    private int At(GridDay of) => ((of.Area & ((1 << shift) - 1)) * dayCount) + of.Day;

    /// <summary>Takes the only day of the areas as one of several.</summary>
    private void TakeDay(DailyValues from, Pollutant pollutant, int day)
    {
        for (var block = 0; block < maximumOzone1h.Length; block++)
        {
            var first = block << shift;
            var theirs = new Range(first, Math.Min(areaCount, first + (1 << shift)));
            blocks[(int)pollutant][block].Scatter(from.blocks[(int)pollutant][0], theirs, day, dayCount);
            if (pollutant == Pollutant.O3)
                ValueBlock.Scatter<int>(from.maximumOzone1h[0].AsSpan(theirs), maximumOzone1h[block].AsSpan(day), dayCount);
        }
    }
}
