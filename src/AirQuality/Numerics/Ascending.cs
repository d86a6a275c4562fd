namespace AirQuality.Numerics;

/// <summary>Whole numbers in ascending order.</summary>
internal static class Ascending
{
    /// <summary>Numbers that lie this many times closer together than there are of them are counted.</summary>
    private const int Spread = 2;

    /// <summary>Puts numbers in order. Published figures lie close together: those are counted, which takes a part of the time of a sort.</summary>
    /// <param name="values">The numbers.</param>
    public static void Sort(long[] values)
    {
        if (values.Length < 2)
            return;
        long least = values[0], most = values[0];
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        if ((Int128)most - least >= (Int128)values.Length * Spread)
        {
            Array.Sort(values);
            return;
        }

        var counts = new int[most - least + 1];
        foreach (var value in values)
            counts[value - least]++;
        var at = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            values.AsSpan(at, counts[i]).Fill(least + i);
            at += counts[i];
        }
    }

    /// <summary>How many of ascending numbers lie below a limit.</summary>
    /// <param name="ascending">The numbers.</param>
    /// <param name="limit">The limit, a whole number or not.</param>
    public static int CountBelow(ReadOnlySpan<long> ascending, decimal limit)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (ascending[middle] < limit)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
