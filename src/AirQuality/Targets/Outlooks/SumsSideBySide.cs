using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AirQuality.Targets.Outlooks;

/// <summary>The sums of up to four figures over the days of each simulation.</summary>
internal static class SumsSideBySide
{
    // The heart of the speed. With running sums over the past days a block of any length is one subtraction, so ten thousand endings of a year cost a few hundred thousand of them and no
    // day is looked at twice. All areas draw the same blocks, so the running sums of four stand side by side and the blocks are read once for all of them.

    /// <summary>How many sums are made at once.</summary>
    public static int AtOnce => Vector256<long>.Count;

    /// <summary>Makes the sums.</summary>
    /// <param name="window">The blocks of each simulation.</param>
    /// <param name="drawings">What is added up, of each figure; at most <see cref="AtOnce"/>.</param>
    /// <param name="sums">For each figure takes a sum a simulation.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a script asks once, and would wait for code that is tried out before it is compiled in full
    public static void Draw(OutlookWindow window, ReadOnlySpan<SumDrawing> drawings, ReadOnlySpan<long[]> sums)
    {
        // Where there are fewer than four, those missing add up what happens to stand there, and nobody reads it.
        using var rooms = window.TakeRooms();
        long[] first = sums[0], second = sums.Length > 1 ? sums[1] : rooms.Sums, third = sums.Length > 2 ? sums[2] : rooms.Sums, fourth = sums.Length > 3 ? sums[3] : rooms.Sums;
        var known = Vector256<long>.Zero;
        for (var i = 0; i < drawings.Length; i++)
            known = known.WithElement(i, drawings[i].Known);
        for (var level = 0; level < window.Levels.Slices.Count; level++)
        {
            var end = window.FirstOn(level + 1);
            if (window.FirstOn(level) == end)
                continue;
            for (var edition = 0; edition < window.Editions.Count; edition++)
                FillRunning(rooms.SideBySide[edition], rooms.Six, drawings, level, edition);
            for (var simulation = window.FirstOn(level); simulation < end; simulation++)
            {
                var sum = known + Of(window.Blocks(simulation), rooms.SideBySide);
                first[simulation] = sum[0];
                second[simulation] = sum[1];
                third[simulation] = sum[2];
                fourth[simulation] = sum[3];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Of(ReadOnlySpan<OutlookBlock> blocks, Vector256<long>[][] byEdition)
    {
        var sum = Vector256<long>.Zero;
        foreach (var block in blocks)
        {
            var running = byEdition[block.Edition];
            sum += running[block.End] - running[block.Start];
        }

        return sum;
    }

    /// <summary>For each day the sums of those before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillRunning(Vector256<long>[] running, int[][] values, ReadOnlySpan<SumDrawing> drawings, int level, int edition)
    {
        for (var i = 0; i < drawings.Length; i++)
            drawings[i].Fill(level, edition, values[i]);

        int[] first = values[0], second = values[1], third = values[2], fourth = values[3];
        var sum = Vector256<long>.Zero;
        for (var day = 0; day + 1 < running.Length; day++)
        {
            sum += Vector256.Create(first[day], second[day], third[day], (long)fourth[day]);
            running[day + 1] = sum;
        }
    }
}
