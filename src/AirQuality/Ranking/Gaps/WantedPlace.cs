namespace AirQuality.Ranking.Gaps;

/// <summary>What an area is to reach.</summary>
/// <param name="Number">N of the last N to leave, or the place to get to; from 1.</param>
/// <param name="IsToLeaveLast">Whether it is to leave the last N.</param>
public sealed record WantedPlace(int Number, bool IsToLeaveLast)
{
    /// <summary>To leave the last N.</summary>
    /// <param name="count">N.</param>
    /// <returns>What is wanted.</returns>
    public static WantedPlace OutOfLast(int count) => new(count, IsToLeaveLast: true);

    /// <summary>To get to a place or a better one.</summary>
    /// <param name="place">The place.</param>
    /// <returns>What is wanted.</returns>
    public static WantedPlace Place(int place) => new(place, IsToLeaveLast: false);
}
