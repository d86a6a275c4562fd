using MathNet.Numerics.Distributions;

namespace AirQuality.Weather.Normalisation;

/// <summary>
/// The error of an estimate as the sum of what each block of days brings to it. Days of a block err together and blocks hardly do; the same blocks of several
/// areas err together too, so that the error of their mean is the mean block by block.
/// </summary>
internal sealed class BlockError
{
    private readonly Dictionary<int, double> byBlock;

    private BlockError(Dictionary<int, double> byBlock) => this.byBlock = byBlock;

    /// <summary>No error known.</summary>
    public static BlockError None { get; } = new([]);

    /// <summary>The error of the mean of some days, from how far their residuals lie from the mean residual.</summary>
    public static BlockError OfMean(IReadOnlyList<NormalisedDay> days)
    {
        var known = days.Where(d => d.Residual is not null).ToList();
        var mean = known.Select(d => d.Residual!.Value).DefaultIfEmpty().Average();
        return new BlockError(known.GroupBy(d => BlockPlan.BlockOf(WeatherFeatures.NumberOf(d.Date))).ToDictionary(g => g.Key, g => g.Sum(d => d.Residual!.Value - mean) / known.Count));
    }

    /// <summary>The error of a sum, from what each day brings to it.</summary>
    /// <param name="days">The days.</param>
    /// <param name="errors">What each brings.</param>
    public static BlockError OfSum(IReadOnlyList<NormalisedDay> days, IReadOnlyList<double> errors) =>
        new(days.Index().GroupBy(d => BlockPlan.BlockOf(WeatherFeatures.NumberOf(d.Item.Date))).ToDictionary(g => g.Key, g => g.Sum(d => errors[d.Index])));

    /// <summary>The error of this estimate, times a factor, plus another times a factor.</summary>
    public BlockError Plus(BlockError other, double otherFactor, double factor = 1)
    {
        var sum = byBlock.ToDictionary(b => b.Key, b => b.Value * factor);
        foreach (var (block, error) in other.byBlock)
            sum[block] = sum.GetValueOrDefault(block) + (error * otherFactor);
        return new BlockError(sum);
    }

    /// <summary>How many blocks there are.</summary>
    public int Blocks => byBlock.Count;

    /// <summary>The standard error.</summary>
    public double Standard => Blocks < 2 ? double.PositiveInfinity : Math.Sqrt(byBlock.OrderBy(b => b.Key).Sum(b => b.Value * b.Value) * Blocks / (Blocks - 1));

    /// <summary>Half the width of the interval that holds the truth in a share of cases.</summary>
    /// <param name="confidence">The share.</param>
    /// <param name="means">How many means were taken off the residuals: 1 for a mean, 2 for a difference.</param>
    public double HalfWidth(double confidence, int means)
    {
        // Student's t, as the error is known from these blocks alone; a month has three of them and is known accordingly.
        var freedom = Blocks - means;
        return freedom < 1 ? double.PositiveInfinity : Standard * StudentT.InvCDF(0, 1, freedom, (1 + confidence) / 2);
    }
}
