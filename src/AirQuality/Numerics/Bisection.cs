namespace AirQuality.Numerics;

/// <summary>Search by halving: rules that round can only be asked, not solved.</summary>
internal static class Bisection
{
    /// <summary>The largest whole number from 0 to a bound for which a condition holds that holds for all smaller ones too; -1 when it does not hold at 0.</summary>
    public static long Largest(long most, Func<long, bool> holds)
    {
        var low = -1L;
        var high = most + 1;
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (holds(middle))
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}
