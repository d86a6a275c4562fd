using AirQuality.Numerics;

namespace AirQuality.Assessments;

/// <summary>Percentiles of ordered values: k = 1 + (n − 1)·p, linear between neighbours (HJ 663; Excel PERCENTILE.INC, R type 7). Exact.</summary>
internal static class PercentileRule
{
    /// <summary>The percentile of an order in whole per cent.</summary>
    public static Fraction Linear(ReadOnlySpan<Fraction> ascending, int order)
    {
        var (place, hundredths) = Place(ascending.Length, order);
        var low = ascending[place];
        return hundredths == 0 ? low : low + (new Fraction(hundredths, 100) * (ascending[place + 1] - low));
    }

    /// <summary>The percentile of published values in thousandths.</summary>
    public static Quotient Linear(ReadOnlySpan<int> ascending, int order)
    {
        var (place, hundredths) = Place(ascending.Length, order);
        return Between(ascending[place], hundredths == 0 ? 0 : ascending[place + 1], hundredths);
    }

    /// <summary>The same with one value more, which is not among them; a negative one is missing.</summary>
    public static Quotient Linear(ReadOnlySpan<int> ascending, int further, int order)
    {
        if (further < 0)
            return Linear(ascending, order);
        var (place, hundredths) = Place(ascending.Length + 1, order);
        return Between(At(ascending, place), hundredths == 0 ? 0 : At(ascending, place + 1), hundredths);

        // Of all in order the one at a place is what stood before that place, what stands at it, or the further one if it lies between.
        int At(ReadOnlySpan<int> values, int at) =>
            Math.Clamp(further, at == 0 ? 0 : values[at - 1], at == values.Length ? int.MaxValue : values[at]);
    }

    /// <summary>How many of n values may lie above a figure, however high, with the percentile still at most that figure: the safe number.</summary>
    public static int SafeAbove(int count, int order)
    {
        // On a value, that one and all below it have to keep the figure; between two values the upper one as well.
        var (place, hundredths) = Place(count, order);
        return count - place - (hundredths == 0 ? 1 : 2);
    }

    /// <summary>So many hundredths of the way from one published value to the next, which is not looked at for none.</summary>
    public static Quotient Between(int low, int next, int hundredths) =>
        new((100L * low) + (hundredths == 0 ? 0 : hundredths * ((long)next - low)), 100);

    /// <summary>Where the percentile of n values lies: hundredths of the way from a value (0 for the smallest) to the next.</summary>
    public static PercentilePlace Place(int count, int order)
    {
        // k = 1 + (n - 1)p in whole numbers: with p in per cent, (n - 1)p divided by 100 gives the value (k's whole part less the 1) and
        // in the remainder the hundredths of the way to the next. No double: whether it falls on a value decides how many days a goal may
        // lose.
        var place = Math.DivRem((count - 1) * order, 100, out var hundredths);
        return new PercentilePlace(place, hundredths);
    }
}
