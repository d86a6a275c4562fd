namespace AirQuality.Statistics;

/// <summary>Percentiles of ordered values: k = 1 + (n − 1)·p, linear between neighbours (HJ 663; Excel PERCENTILE.INC, R type 7). Exact.</summary>
internal static class PercentileRule
{
    /// <summary>The percentile of an order in whole per cent.</summary>
    public static Fraction Linear(ReadOnlySpan<Fraction> ascending, int order)
    {
        var place = Math.DivRem((ascending.Length - 1) * order, 100, out var hundredths);
        var low = ascending[place];
        return hundredths == 0 ? low : low + (new Fraction(hundredths, 100) * (ascending[place + 1] - low));
    }
}
