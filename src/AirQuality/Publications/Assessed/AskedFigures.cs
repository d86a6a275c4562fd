using AirQuality.Ranking;

namespace AirQuality.Publications.Assessed;

/// <summary>What areas are assessed for.</summary>
/// <param name="Keys">The keys of the figures, joined by <c>+</c>.</param>
/// <param name="IsForChanges">Whether last year is asked for the change on it and not for itself.</param>
internal sealed record AskedFigures(string Keys, bool IsForChanges = false)
{
    /// <summary>The figures, one by one.</summary>
    public IReadOnlyList<string> All => Keys.Split('+');

    /// <summary>What a ranking needs: its figure, or those of its parts.</summary>
    /// <param name="by">What is ranked by.</param>
    public static AskedFigures Of(RankingCriterion by) => by.Parts.Count == 0
        ? new(by.Metric.Key, by.IsChange)
        : new(string.Join('+', by.Parts.Select(p => p.By.Metric.Key)), by.Parts.Any(p => p.By.IsChange));
}
