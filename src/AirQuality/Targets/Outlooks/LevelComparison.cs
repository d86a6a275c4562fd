namespace AirQuality.Targets.Outlooks;

/// <summary>One pollutant on days of this year beside the same calendar days of a past one, valid in both.</summary>
/// <param name="Now">The sum of this year's values in thousandths.</param>
/// <param name="Then">The sum of the past year's.</param>
/// <param name="Days">How many days were compared.</param>
internal readonly record struct LevelComparison(long Now, long Then, int Days)
{
    /// <summary>The logarithm of now by then; 0 where nothing can be compared.</summary>
    public double Log => Now > 0 && Then > 0 ? Math.Log((double)Now / Then) : 0;

    /// <summary>Whether both years have anything to compare.</summary>
    public bool IsKnown => Now > 0 && Then > 0;

    /// <summary>How firmly the days are believed: n days beside so many "without a change".</summary>
    public double Weight(int daysWithoutChange) => Days == 0 ? 0 : Days / (double)(Days + daysWithoutChange);

    /// <summary>Compares the days up to one day with as many up to another.</summary>
    /// <param name="codes">Values in thousandths, negative where missing.</param>
    /// <param name="end">The day after the last of this year's days.</param>
    /// <param name="pastEnd">The day after the last of the past year's.</param>
    /// <param name="length">How many days back.</param>
    public static LevelComparison Of(ReadOnlySpan<int> codes, int end, int pastEnd, int length)
    {
        // Valid in both, so that a gap in one year is not taken for a change.
        long now = 0, then = 0;
        var count = 0;
        for (var back = Math.Max(1, 1 + end - codes.Length); back <= Math.Min(length, pastEnd); back++)
        {
            var value = codes[end - back];
            var past = codes[pastEnd - back];
            if (value < 0 || past < 0)
                continue;
            now += value;
            then += past;
            count++;
        }

        return new LevelComparison(now, then, count);
    }
}
