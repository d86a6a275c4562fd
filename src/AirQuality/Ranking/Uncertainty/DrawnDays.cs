using AirQuality.Numerics;

namespace AirQuality.Ranking.Uncertainty;

/// <summary>A few draws of the days of a period: their blocks, and how often each day was drawn.</summary>
internal sealed class DrawnDays
{
    /// <summary>How many draws lie side by side, a whole number of vectors.</summary>
    public const int AtOnce = 32;

    private readonly int[] counts; // day by day, the draws side by side
    private readonly DrawnBlock[] blocks;
    private readonly int blocksEach;

    /// <summary>Draws blocks of days, wrapping around the end, until there are as many days as in the period.</summary>
    /// <param name="seeds">One a draw, at most <see cref="AtOnce"/>.</param>
    /// <param name="days">The days of the period.</param>
    /// <param name="blockDays">The days of a block; the last of a draw is cut.</param>
    public DrawnDays(ReadOnlySpan<ulong> seeds, int days, int blockDays)
    {
        (Draws, Days) = (seeds.Length, days);
        counts = new int[days * AtOnce];
        blocksEach = (days + blockDays - 1) / blockDays;
        blocks = new DrawnBlock[seeds.Length * blocksEach];
        for (var draw = 0; draw < seeds.Length; draw++)
        {
            var random = new SeededRandom(seeds[draw]);
            for (int block = 0, drawn = 0; block < blocksEach; block++, drawn += blockDays)
            {
                // A block may begin on any day and wraps around the end, so that every day is drawn equally often.
                var start = random.Next(days);
                var end = start + Math.Min(blockDays, days - drawn);
                blocks[(draw * blocksEach) + block] = new DrawnBlock(start, end);
                for (var day = start; day < end; day++)
                    counts[((day < days ? day : day - days) * AtOnce) + draw]++;
            }
        }
    }

    public int Draws { get; }

    public int Days { get; }

    /// <summary>The blocks of a draw.</summary>
    public ReadOnlySpan<DrawnBlock> Blocks(int draw) => blocks.AsSpan(draw * blocksEach, blocksEach);

    /// <summary>How often a day was drawn, draw by draw.</summary>
    public ReadOnlySpan<int> Counts(int day) => counts.AsSpan(day * AtOnce, AtOnce);
}
