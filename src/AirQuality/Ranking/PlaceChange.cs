using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>The place of an area now and before, both among the areas that are ranked in both.</summary>
/// <remarks>Where more areas are ranked than before, places among all would fall for areas that nobody passed.</remarks>
/// <param name="Area">The area.</param>
/// <param name="Place">Its place now, or <c>null</c> when it is not ranked in both.</param>
/// <param name="Earlier">Its place before, or <c>null</c> when it is not ranked in both.</param>
/// <param name="Among">How many areas are ranked in both.</param>
public sealed record PlaceChange(Area Area, int? Place, int? Earlier, int Among)
{
    /// <summary>How many places it rose: positive nearer the first; <c>null</c> without both places.</summary>
    public int? Rise => Earlier - Place;

    /// <summary>The changes of place between two rankings of a group by one metric.</summary>
    /// <param name="current">The ranking.</param>
    /// <param name="earlier">The ranking compared with, such as that of the last month or of the same month last year.</param>
    /// <returns>One entry for every area of the current ranking, ranked ones first.</returns>
    /// <exception cref="ArgumentException">The rankings are by different metrics or in different directions.</exception>
    public static IReadOnlyList<PlaceChange> Between(RankingResult current, RankingResult earlier)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(earlier);
        RequireSameMetric(current, earlier, nameof(earlier));
        var both = current.Ranked.Select(r => r.Area).ToHashSet();
        both.IntersectWith(earlier.Ranked.Select(r => r.Area));
        var now = current.Among(both).ToDictionary(r => r.Area, r => (int?)r.Place);
        var then = earlier.Among(both).ToDictionary(r => r.Area, r => (int?)r.Place);
        return [.. current.Areas.Select(a => new PlaceChange(a, now.GetValueOrDefault(a), then.GetValueOrDefault(a), both.Count))];
    }

    internal static void RequireSameMetric(RankingResult one, RankingResult other, string parameter)
    {
        if (!string.Equals(one.Rule.Metric, other.Rule.Metric, StringComparison.Ordinal) || one.Rule.Direction != other.Rule.Direction)
            throw new ArgumentException($"Expected rankings by one metric, found {one.Rule.Metric} and {other.Rule.Metric}.", parameter);
    }
}
