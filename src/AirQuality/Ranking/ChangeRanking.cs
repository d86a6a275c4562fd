using AirQuality.Assessments;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>Areas by the change of a figure against another period, the most improved first.</summary>
/// <param name="Improvement">All areas with both figures: its top is the list of the most improved.</param>
/// <param name="Worsening">The same without the areas whose six pollutants all meet class II, which are listed with that reason: its bottom is the list of the most worsened.</param>
internal sealed record ChangeRanking(RankingResult Improvement, RankingResult Worsening)
{
    /// <summary>Ranks areas by change.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="assessments">The assessments of the period.</param>
    /// <param name="earlier">The assessments compared with, under the same edition and scheme; areas are matched by identity.</param>
    /// <param name="options">Ties and precision.</param>
    /// <returns>Both rankings by the change of the figure, named <c>…_change</c>; areas without both figures are listed with the reason.</returns>
    /// <exception cref="ArgumentException">Several periods on one side, or different editions or schemes.</exception>
    public static ChangeRanking Rank(RankingMetric metric, IEnumerable<PeriodAssessment> assessments, IEnumerable<PeriodAssessment> earlier, RankingOptions? options = null)
    {
        options ??= RankingOptions.Default;
        var now = assessments.ToList();
        var then = earlier.ToList();
        IReadOnlyList<RankingBasis> bases = [.. RankingBasis.OfAll(now, nameof(assessments)), .. RankingBasis.OfAll(then, nameof(earlier))];
        if (bases.Count == 2)
            RankingBasis.RequireLike(bases[0], bases[1], nameof(earlier));
        var before = then.ToDictionary(a => a.Area);
        var rule = options.RuleOf(metric.ChangeKey, metric.Direction);
        var entries = now.ConvertAll(a =>
        {
            var entry = metric.Entry(a, metric.Change(a, before.GetValueOrDefault(a.Area), options.ChangeDecimals), options);
            return entry.Ineligible is null && entry.Value is null ? entry with { Ineligible = Reason.OfMetric(ReasonCode.NothingToCompare, metric.Key) } : entry;
        });
        var attained = now.Where(a => a.Attained == true).Select(a => a.Area).ToHashSet();
        var both = now.Concat(then).ToList();
        var everybody = (RankingEngine.Rank(entries, rule) with { Bases = bases }).WithOrigins(both);
        if (options.Attaining == AttainingAreas.Ranked)
            return new ChangeRanking(everybody, everybody);
        var without = (RankingEngine.Rank(entries.Select(e => e.Ineligible is null && attained.Contains(e.Area) ? e with { Ineligible = Reason.Only(ReasonCode.MeetsClassII) } : e), rule) with { Bases = bases }).WithOrigins(both);
        return new ChangeRanking(options.Attaining == AttainingAreas.OutOfChanges ? without : everybody, without);
    }
}
