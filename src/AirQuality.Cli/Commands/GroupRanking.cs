using AirQuality.Assessments;
using AirQuality.Ranking;
using AirQuality.Ranking.Places;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>The ranking of one group as a command shows it.</summary>
/// <param name="Whole">All areas; the top of a list is taken from it.</param>
/// <param name="Worst">What the bottom of a list is taken from: by a change without the areas that attain.</param>
/// <param name="OnLastYear">Change of place on the same period last year, or <c>null</c> without data.</param>
/// <param name="OnPrevious">Change of place on the period before, or <c>null</c> without data.</param>
internal sealed record GroupRanking(
    RankingResult Whole, RankingResult Worst, IReadOnlyDictionary<Area, PlaceChange>? OnLastYear, IReadOnlyDictionary<Area, PlaceChange>? OnPrevious)
{
    /// <summary>The rankings whose places were combined; empty for one figure.</summary>
    public IReadOnlyList<RankingResult> Parts { get; private init; } = [];

    public static IReadOnlyList<GroupRanking> Of(
        Ranker ranker,
        PeriodComparison comparison,
        IReadOnlyList<PeriodAssessment> before,
        Func<IReadOnlyList<PeriodAssessment>, IReadOnlyList<RankingGroup>> divide,
        RankingOptions options)
    {
        if (ranker.Parts.Count > 0)
            return Combined(ranker, comparison, divide, options);
        var groups = divide(comparison.Current);
        if (ranker.ByChange)
        {
            return [.. groups.Select(g =>
            {
                RankingResult Ranked(Func<ChangeRanking, RankingResult> list) => g.Rank(members => list(ChangeRanking.Rank(ranker.Metric, members, comparison.Earlier, options)));
                return new GroupRanking(Ranked(c => c.Improvement), Ranked(c => c.Worsening), OnLastYear: null, OnPrevious: null);
            })];
        }

        return [.. groups.Select(g =>
        {
            RankingResult Ranked(IReadOnlyList<PeriodAssessment> members) => ranker.Metric.Rank(members, options);
            var now = g.Rank(Ranked);
            var members = g.Members.Select(m => m.Area).ToHashSet();

            IReadOnlyDictionary<Area, PlaceChange>? Changes(IReadOnlyList<PeriodAssessment> then) => then.Count == 0
                ? null
                : PlaceChange.Between(now, Ranked([.. then.Where(a => members.Contains(a.Area))])).ToDictionary(c => c.Area);

            return new GroupRanking(now, now, Changes(comparison.Earlier), Changes(before));
        })];
    }

    /// <summary>By the mean of the places in each part; the decimals are those of the mean.</summary>
    private static IReadOnlyList<GroupRanking> Combined(
        Ranker ranker, PeriodComparison comparison, Func<IReadOnlyList<PeriodAssessment>, IReadOnlyList<RankingGroup>> divide, RankingOptions options)
    {
        var parts = ranker.Parts.Select(p => (p.Weight, Groups: Of(p.Ranker, comparison, before: [], divide, options with { Decimals = null }))).ToList();
        return [.. Enumerable.Range(0, parts[0].Groups.Count).Select(group =>
        {
            var ranked = parts.ConvertAll(p => new RankingPart(p.Groups[group].Whole, p.Weight));
            var mean = CombinedRanking.Rank(ranker.Key, ranked, options);
            return new GroupRanking(mean, mean, OnLastYear: null, OnPrevious: null) { Parts = [.. ranked.Select(p => p.Ranking)] };
        })];
    }
}
