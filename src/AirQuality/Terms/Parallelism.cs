namespace AirQuality.Terms;

/// <summary>How many pieces of work are done at once where the caller may choose.</summary>
internal static class Parallelism
{
    /// <summary>The degree asked for; 0 is as many as there are processors.</summary>
    public static int Degree(int asked) => asked > 0 ? asked : Environment.ProcessorCount;

    public static ParallelOptions Options(int asked, CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Degree(asked) };
}
