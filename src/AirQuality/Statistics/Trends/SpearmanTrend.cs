using MathNet.Numerics.Distributions;
namespace AirQuality.Statistics.Trends;

/// <summary>Spearman's rank correlation with time, as HJ 663 judges trends over years.</summary>
internal static class SpearmanTrend
{
    private const int Fewest = 5;

    /// <summary>The critical values of HJ 663 for 5 to 10 values, one-sided.</summary>
    private static readonly CriticalValues[] Table =
        [new(.900, 1.000), new(.829, .943), new(.714, .893), new(.643, .833), new(.600, .783), new(.564, .745)];

    /// <summary>The correlation of values with their order in time.</summary>
    /// <param name="values">The values in order of time; what is missing is left out before.</param>
    /// <returns>Coefficient and critical values.</returns>
    public static SpearmanResult Of(IReadOnlyList<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (at05, at01) = Critical(values.Count);
        return new SpearmanResult(values.Count, Correlation([.. Enumerable.Range(1, values.Count).Select(i => (decimal)i)], values), at05, at01);
    }

    /// <summary>The rank correlation of two series, equal values sharing the mean of their ranks; <c>null</c> when one is constant or there are fewer than two pairs.</summary>
    internal static double? Correlation(IReadOnlyList<decimal> first, IReadOnlyList<decimal> second)
    {
        // Twice the ranks less twice their mean are whole numbers, so that only the last step rounds.
        var x = CentredRanks(first);
        var y = CentredRanks(second);
        long xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }

        return xx == 0 || yy == 0 ? null : xx == yy ? (double)xy / xx : xy / Math.Sqrt((double)xx * yy);
    }

    private static long[] CentredRanks(IReadOnlyList<decimal> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new long[values.Count];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            foreach (var i in order.AsSpan(start, end - start))
                ranks[i] = start + end - values.Count; // twice the mid-rank (start + 1 + end) / 2, less twice the mean (n + 1) / 2
            start = end;
        }

        return ranks;
    }

    private static CriticalValues Critical(int count)
    {
        if (count < Fewest)
            return default;
        if (count - Fewest < Table.Length)
            return Table[count - Fewest];

        // Beyond the table of the standard the usual approximation by Student's t, t = r·sqrt((n - 2)/(1 - r²)), solved for r.
        double Approximate(double level)
        {
            var t = StudentT.InvCDF(0, 1, count - 2, 1 - level);
            return t / Math.Sqrt(count - 2 + (t * t));
        }

        return new CriticalValues(Approximate(0.05), Approximate(0.01));
    }
}
