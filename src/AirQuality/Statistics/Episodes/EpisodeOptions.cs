namespace AirQuality.Statistics.Episodes;

/// <summary>What counts as an episode where the caller may choose.</summary>
public sealed record EpisodeOptions
{
    /// <summary>One area is enough, and the first day without an exceedance ends the episode.</summary>
    public static EpisodeOptions Default { get; } = new();

    /// <summary>How many areas must exceed the limit on a day, at least 1.</summary>
    public int MinimumAreas { get; init; } = 1;

    /// <summary>How many days without enough exceedances an episode outlasts, 0 or more.</summary>
    public int GapDays { get; init; }

    /// <summary>How many days from start to end it takes, at least 1.</summary>
    public int MinimumDays { get; init; } = 1;
}
