namespace AirQuality.Weather.Normalisation;

/// <summary>How weather is taken out. Immutable; checked when it is made.</summary>
public sealed record NormalisationOptions
{
    /// <summary>Weather of 21 days on either side, intervals of 95 %, seed 1, as many threads as there are processors.</summary>
    public static NormalisationOptions Default { get; } = new();

    /// <summary>By how many days of the year the weather that is averaged over may differ from the day itself, 14 to 30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 14 or above 30.</exception>
    public int SeasonDays
    {
        get;
        init => field = value is >= 14 and <= 30 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 14 to 30 days.");
    } = 21;

    /// <summary>The share of intervals that are to hold the truth, above 0.5 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0.5 and below 1.</exception>
    public double Confidence
    {
        get;
        init => field = value is > 0.5 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a share above 0.5 and below 1.");
    } = 0.95;

    /// <summary>Decides what the learner draws. The same seed gives the same figures on any number of threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many models are fitted at once, at most; 0 is as many as there are processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int DegreeOfParallelism
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected 0 or a number of threads.");
    }
}
