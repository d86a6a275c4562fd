using AirQuality.Assessments;
using AirQuality.Kernels;
using AirQuality.Terms;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Statistics;

namespace AirQuality.Benchmarks;

/// <summary>The 95th percentile of a year of days for many areas: by selection on integers, by sorting, and by MathNet on doubles (R type 7).</summary>
[MemoryDiagnoser]
public class PercentileBenchmarks
{
    private const int Order = 95;
    private int[][] days = null!;
    private double[][] doubles = null!;

    [Params(1000)]
    public int Areas { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(95);
        days = [.. Enumerable.Range(0, Areas).Select(_ => Year(random))];
        doubles = [.. days.Select(year => year.Where(code => code >= 0).Select(code => code / 1000.0).ToArray())];
        if (BySelection() != BySorting() || Math.Abs((BySelection() / 100_000.0) - ByMathNet()) > 1e-6)
            throw new InvalidOperationException("The percentiles disagree.");
    }

    [Benchmark(Baseline = true, Description = "library: selection on integers, exact")]
    public long BySelection()
    {
        long sum = 0;
        foreach (var year in days)
        {
            var sums = PeriodKernel.Sums(year, 0);
            var (place, hundredths) = PercentileRule.Place(sums.Count, Order);
            var (value, next) = PeriodKernel.AtPlace(year, 1000, place, sums);
            sum += PercentileRule.Between(value, next, hundredths).Numerator;
        }

        return sum;
    }

    [Benchmark(Description = "sorting the integers, exact")]
    public long BySorting()
    {
        long sum = 0;
        foreach (var year in days)
        {
            var ordered = Array.FindAll(year, code => code >= 0);
            Array.Sort(ordered);
            sum += PercentileRule.Linear(ordered, Order).Numerator;
        }

        return sum;
    }

    [Benchmark(Description = "MathNet QuantileCustomInplace on doubles")]
    public double ByMathNet()
    {
        double sum = 0;
        foreach (var year in doubles)
            sum += ArrayStatistics.QuantileCustomInplace([.. year], Order / 100.0, QuantileDefinition.R7);
        return sum;
    }

    private static int[] Year(Random random)
    {
        var codes = new int[PeriodKernel.Room(366)];
        Array.Fill(codes, Concentration.Missing.Code);
        for (var day = 0; day < 366; day++)
            if (random.Next(40) > 0)
                codes[day] = random.Next(5, 200) * 1000;
        return codes;
    }
}
