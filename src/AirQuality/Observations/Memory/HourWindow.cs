using System.Runtime.InteropServices;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Observations.Memory;

/// <summary>
/// The hours of days that are expected, where the grid will have them: [station][pollutant][hour], stations in blocks. When no
/// others come, nothing need be moved to make the grid.
/// </summary>
/// <param name="days">The days.</param>
/// <param name="bytesAtMost">So much memory at most; there is no place for the stations beyond it, as the days may be expected wrongly.</param>
/// <param name="bytesOfBlock">About how much memory to take at once.</param>
internal sealed unsafe class HourWindow(DateInterval days, long bytesAtMost, long bytesOfBlock)
{
    private const long LargestBlock = 32 << 20;

    private readonly List<Block?> blocks = [];
    private long bytes;

    public int FirstDay { get; } = HourStamp.DayNumber(days.Start);

    public int DayCount { get; } = days.Length;

    private int Hours => DayCount * 24;

    private int SizeOfStation => DayCount * HourPlace.SizeOfDay;

    private int StationsOfBlock { get; } = (int)Math.Max(1, Math.Min(LargestBlock, bytesOfBlock) / ((long)days.Length * HourPlace.SizeOfDay * sizeof(int)));

    /// <summary>The days around a day among some, which are either all in the window or all out of it.</summary>
    public DayRange Around(int day, DayRange days)
    {
        foreach (var border in (ReadOnlySpan<int>)[FirstDay, FirstDay + DayCount])
            days = border <= day ? days with { First = Math.Max(days.First, border) } : days with { Last = Math.Min(days.Last, border - 1) };
        return days;
    }

    /// <summary>Whether the hours of a station are kept here.</summary>
    public bool Has(int station) => BlockOf(station) is { } block && block.Taken[station % StationsOfBlock];

    /// <summary>Where the hours of a station on a day are kept, if they are.</summary>
    public bool TryPlace(int station, int day, out HourPlace place)
    {
        place = default;
        if (day < FirstDay || day >= FirstDay + DayCount)
            return false;
        // The window is what the file names announce. If they announce a century, the first stations take what may be taken, and the
        // rest goes into sheets by the year, as if nothing had been announced.
        if (!Has(station) && bytes + ((long)SizeOfStation * sizeof(int)) > bytesAtMost)
            return false;
        place = Take(station);
        return true;
    }

    /// <summary>The hours of a station that has some, the missing ones among them.</summary>
    public ReadOnlySpan<int> Codes(Pollutant pollutant, int station)
    {
        Take(station).Complete(Hours);
        return BlockOf(station)!.Codes.AsSpan((station % StationsOfBlock * SizeOfStation) + ((int)pollutant * Hours), Hours);
    }

    /// <summary>The hours of stations as a grid has them. They must not be written to any more.</summary>
    public HourBlocks ToBlocks(int stations)
    {
        for (var station = 0; station < stations; station++)
            Take(station).Complete(Hours);
        return new HourBlocks([.. blocks.Select(b => (ReadOnlyMemory<int>)b!.Codes)], StationsOfBlock, NextStation: SizeOfStation, NextPollutant: Hours, Hours);
    }

    private Block? BlockOf(int station) => station / StationsOfBlock is var i && i < blocks.Count ? blocks[i] : null;

    private HourPlace Take(int station)
    {
        var (i, within) = Math.DivRem(station, StationsOfBlock);
        while (blocks.Count <= i)
            blocks.Add(null);
        var block = blocks[i] ??= new Block(StationsOfBlock, SizeOfStation);
        if (!block.Taken[within])
        {
            block.Taken[within] = true;
            bytes += (long)SizeOfStation * sizeof(int);
        }

        return new HourPlace
        {
            From = FirstDay * 24,
            Count = (uint)Hours,
            FirstHour = FirstDay * 24,
            Cells = block.Start + ((long)within * SizeOfStation),
            Newest = block.Newest + within,
            Order = new HourOrder(NextHour: 1, BetweenDays: 0, NextPollutant: Hours, Turned: 0),
            IsBlank = true,
        };
    }

    /// <summary>Arrays that stay where they are.</summary>
    private sealed class Block
    {
        private readonly long[] newest;

        public Block(int stations, int sizeOfStation)
        {
            Codes = GC.AllocateUninitializedArray<int>(stations * sizeOfStation, pinned: true);
            newest = GC.AllocateArray<long>(stations, pinned: true);
            Taken = new bool[stations];
            LargePages.Hint(Start, (nuint)Codes.Length * sizeof(int));
        }

        public int[] Codes { get; }

        public bool[] Taken { get; }

        public int* Start => (int*)Marshal.UnsafeAddrOfPinnedArrayElement(Codes, 0);

        public long* Newest => (long*)Marshal.UnsafeAddrOfPinnedArrayElement(newest, 0);
    }
}
