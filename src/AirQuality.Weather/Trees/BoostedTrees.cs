namespace AirQuality.Weather.Trees;

/// <summary>Trees whose sum is the estimate.</summary>
/// <param name="Start">What is estimated before the first tree.</param>
/// <param name="Trees">The trees.</param>
internal sealed record BoostedTrees(double Start, IReadOnlyList<BoostedTree> Trees)
{
    /// <summary>The estimate for a row of features.</summary>
    public double Of(ReadOnlySpan<float> row)
    {
        var sum = Start;
        foreach (var tree in Trees)
            sum += tree.Of(row);
        return sum;
    }
}
