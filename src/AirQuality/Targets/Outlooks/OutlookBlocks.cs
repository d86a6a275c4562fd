using System.Runtime.CompilerServices;
using AirQuality.Numerics;

namespace AirQuality.Targets.Outlooks;

/// <summary>The blocks of days drawn for each simulation: a past year and a shift by up to the window.</summary>
internal sealed class OutlookBlocks
{
    // Why blocks of days, not days: pollution comes in episodes of about a week. Days drawn one by one would average the episodes away and
    // make every ending look certain. Ten days keep an episode mostly whole and still leave very many ways to put a season together.
    // The first block has any length, so that borders fall everywhere; a change of standards ends one.

    /// <summary>The blocks of so many simulations stand together: all in one array would be so large that the runtime fetches and clears it anew for each window.</summary>
    private const int Together = 1 << BitsTogether;
    private const int BitsTogether = 8;

    private readonly OutlookBlock[][] blocks;
    private readonly int[] first;

    private OutlookBlocks(OutlookBlock[][] blocks, int[] first) => (this.blocks, this.first) = (blocks, first);

    /// <summary>No simulation.</summary>
    public static OutlookBlocks None { get; } = new([], []);

    /// <summary>The blocks of a simulation, in the order of the days they stand for.</summary>
    public ReadOnlySpan<OutlookBlock> this[int simulation]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var before = first[simulation & -Together];
            return blocks[simulation >> BitsTogether].AsSpan((first[simulation] - before)..(first[simulation + 1] - before));
        }
    }

    /// <summary>Draws the blocks.</summary>
    /// <param name="window">The days to come and the past ones that may be drawn.</param>
    /// <param name="ends">The day to come after the last one that each edition judges.</param>
    public static OutlookBlocks Draw(OutlookWindow window, int[] ends)
    {
        // The length of the first block tells where all others lie, so how many a simulation has is known before they are drawn.
        var simulations = window.Options.Simulations;
        var layouts = new Place[ends[0] + 1][];
        var begins = new int[simulations + 1];
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            var length = FirstLength(simulation, out _);
            layouts[length] ??= Layout(window, ends, length);
            begins[simulation + 1] = begins[simulation] + layouts[length].Length;
        }

        var drawn = new OutlookBlock[(simulations + Together - 1) / Together][];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = window.Options.DegreeOfParallelism };
        Parallel.For(0, drawn.Length, parallel, part =>
        {
            var (from, to) = (part * Together, Math.Min(simulations, (part + 1) * Together));
            var together = GC.AllocateUninitializedArray<OutlookBlock>(begins[to] - begins[from]);
            for (var simulation = from; simulation < to; simulation++)
            {
                var layout = layouts[FirstLength(simulation, out var random)];
                Move(layout, window, ref random, together.AsSpan(begins[simulation] - begins[from], layout.Length));
            }

            drawn[part] = together;
        });
        return new OutlookBlocks(drawn, begins);

        int FirstLength(int simulation, out SeededRandom random)
        {
            // A simulation has a stream of its own, begun by a scrambled number: neighbouring seeds share nothing.
            random = new SeededRandom(new SeededRandom((uint)window.Options.Seed + ((ulong)simulation << 32)).Next());
            return Math.Min(1 + random.Next(window.Options.BlockDays), ends[0]);
        }
    }

    /// <summary>Draws year and shift of each block.</summary>
    private static void Move(Place[] layout, OutlookWindow window, ref SeededRandom random, Span<OutlookBlock> drawn)
    {
        int year = 0, shift = 0;
        for (var i = 0; i < layout.Length; i++)
        {
            ref readonly var place = ref layout[i];
            if (place.IsDrawn)
                (year, shift) = (random.Next(window.PastYears), random.Next(window.Shifts));
            drawn[i] = place.Block.Moved((year * place.OfYear) + shift);
        }
    }

    /// <summary>Where the blocks of a simulation lie that begins with one of so many days.</summary>
    private static Place[] Layout(OutlookWindow window, int[] ends, int length)
    {
        var places = new List<Place>();
        for (int day = 0, edition = 0; day < window.Remaining; length = window.Options.BlockDays)
        {
            length = Math.Min(length, ends[edition] - day);
            var end = day + length;

            // Days that a forecast reaches are drawn like the others but stand one by one, as each is shifted by its own forecast.
            var isDrawn = true;
            for (; day < Math.Min(end, window.ForecastDays); day++, isDrawn = false)
                places.Add(new Place(new OutlookBlock(window.ForecastStart(day), 1, edition), window.Shifts, isDrawn));
            if (day < end)
                places.Add(new Place(new OutlookBlock(day, end - day, edition), window.Width, isDrawn));
            day = end;
            if (day == ends[edition])
                edition++;
        }

        return [.. places];
    }

    /// <summary>Where a block lies that is drawn.</summary>
    /// <param name="Block">The block as it is of last year and not shifted.</param>
    /// <param name="OfYear">How much further each year back lies.</param>
    /// <param name="IsDrawn">Whether year and shift are drawn for it; if not they are those of the block before.</param>
    private readonly record struct Place(OutlookBlock Block, int OfYear, bool IsDrawn);
}
