namespace AirQuality.Ranking.Uncertainty;

/// <summary>How places are resampled.</summary>
public sealed record PlaceUncertaintyOptions
{
    /// <summary>10,000 draws of weeks, seed 1, the last ten.</summary>
    public static PlaceUncertaintyOptions Default { get; } = new();

    /// <summary>How many times the days of the period are drawn, 1 or more.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>The seed: the same seed gives the same answer everywhere.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Days drawn together, so that episodes stay whole; 1 draws each day by itself. Never more than a quarter of the days, else every draw would be the period itself.</summary>
    public int BlockDays { get; init; } = 7;

    /// <summary>N of the last N.</summary>
    public int Count { get; init; } = 10;
}
