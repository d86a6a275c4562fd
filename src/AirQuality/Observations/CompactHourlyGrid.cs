using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations;

/// <summary>
/// The hours of an <see cref="HourlyGrid"/> in half its memory: two bytes for a value as it is published (integers, CO 0.1),
/// up to 65,533 of such steps. Every other value is kept aside whole, so that nothing is rounded.
/// </summary>
/// <remarks>
/// For services that hold the hours of many years. A value kept aside takes ten bytes: with more than one in four of those,
/// such as measurements with decimals, the plain grid is smaller. Immutable and safe to share between threads.
/// </remarks>
/// <example><code>
/// var compact = CompactHourlyGrid.Of(hours);
/// var counties = DayAggregator.AreaDays(compact, network, AreaLevel.County);
/// Console.WriteLine($"{compact.SizeInBytes} bytes for {counties.DayCount} days");
/// </code></example>
public sealed class CompactHourlyGrid
{
    private const ushort Missing = 0xFFFF;
    private const ushort Aside = 0xFFFE;

    private readonly HourlyGrid shape;
    private readonly ushort[] steps; // [pollutant][station][hour]
    private readonly Dictionary<int, ValueAside[]> aside; // by the run of a pollutant and station

    private CompactHourlyGrid(HourlyGrid shape, ushort[] steps, Dictionary<int, ValueAside[]> aside)
    {
        this.shape = shape;
        this.steps = steps;
        this.aside = aside;
    }

    /// <summary>The stations, in the order of the rows of the grid.</summary>
    public IReadOnlyList<string> StationIds => shape.StationIds;

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => shape.FirstDay;

    /// <summary>How many days.</summary>
    public int DayCount => shape.DayCount;

    /// <summary>The memory the hours take.</summary>
    public long SizeInBytes => ((long)steps.Length * sizeof(ushort)) + aside.Values.Sum(a => (long)a.Length * 2 * sizeof(int));

    private int Hours => DayCount * 24;

    /// <summary>Makes a grid compact.</summary>
    /// <param name="grid">The hours; not kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The same hours.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static CompactHourlyGrid Of(HourlyGrid grid, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var hours = grid.DayCount * 24;
        var all = GC.AllocateUninitializedArray<ushort>(Pollutants.Count * grid.StationIds.Count * hours);
        var others = new Dictionary<int, ValueAside[]>();
        foreach (var pollutant in Pollutants.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var station = 0; station < grid.StationIds.Count; station++)
            {
                var run = ((int)pollutant * grid.StationIds.Count) + station;
                if (Compress(grid.Codes(pollutant, station), PublishedStep.Of(pollutant), all.AsSpan(run * hours, hours)) is { Count: > 0 } kept)
                    others.Add(run, [.. kept]);
            }
        }

        return new CompactHourlyGrid(new HourlyGrid(grid.StationIds, grid.FirstDay, grid.DayCount, ReadOnlyMemory<int>.Empty), all, others);
    }

    /// <summary>The row of a station.</summary>
    /// <param name="stationId">The station id.</param>
    /// <returns>The row, or -1 when the grid has no such station.</returns>
    public int IndexOf(string stationId) => shape.IndexOf(stationId);

    /// <summary>The plain grid again, equal to the one it was made of.</summary>
    /// <returns>The hours.</returns>
    public HourlyGrid Expand()
    {
        var codes = GC.AllocateUninitializedArray<int>(steps.Length);
        foreach (var pollutant in Pollutants.All)
            for (var station = 0; station < StationIds.Count; station++)
                Expand(pollutant, station, codes.AsSpan((((int)pollutant * StationIds.Count) + station) * Hours, Hours));
        return new HourlyGrid(StationIds, FirstDay, DayCount, codes);
    }

    /// <summary>The codes of the hours of a station and pollutant.</summary>
    internal void Expand(Pollutant pollutant, int station, Span<int> codes)
    {
        var run = ((int)pollutant * StationIds.Count) + station;
        ref var from = ref MemoryMarshal.GetReference(steps.AsSpan(run * Hours, Hours));
        ref var to = ref MemoryMarshal.GetReference(codes[..Hours]);
        var step = Vector256.Create(PublishedStep.Of(pollutant));
        for (nuint hour = 0; hour < (nuint)Hours; hour += 8) // a day is three times eight
        {
            var eight = Vector128.LoadUnsafe(ref from, hour);
            var wide = Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();
            Vector256.ConditionalSelect(Vector256.Equals(wide, Vector256.Create((int)Missing)), Vector256.Create(Concentration.MissingCode), wide * step).StoreUnsafe(ref to, hour);
        }

        // What is kept aside came out of the loop as some number of steps: it is written over, so that the loop has no branch for it.
        if (aside.TryGetValue(run, out var others))
            foreach (var (hour, code) in others)
                codes[hour] = code;
    }

    private static List<ValueAside> Compress(ReadOnlySpan<int> codes, int step, Span<ushort> compact)
    {
        var kept = new List<ValueAside>();
        for (var hour = 0; hour < codes.Length; hour++)
        {
            var (quotient, rest) = Math.DivRem(codes[hour], step);
            compact[hour] = codes[hour] < 0 ? Missing : rest == 0 && quotient < Aside ? (ushort)quotient : Aside;
            if (compact[hour] == Aside)
                kept.Add(new ValueAside(hour, codes[hour]));
        }

        return kept;
    }

    /// <summary>A value that is no whole step, or one too large for two bytes.</summary>
    private readonly record struct ValueAside(int Hour, int Code);
}
