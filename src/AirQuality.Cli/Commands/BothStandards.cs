using AirQuality.Assessments;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>Index and place by old and new limits, each under the old and the new index scheme, as many keep them since March 2026.</summary>
internal static class BothStandards
{
    private static readonly Edition[] Limits = [StandardsCatalogue.Y2012, StandardsCatalogue.Y2026];
    private static readonly CompositeIndexScheme[] Schemes = [CompositeIndexScheme.Classic, CompositeIndexScheme.Plan2026];

    /// <summary>One row an area, in the order of the last ranking.</summary>
    public static Table Of(DailyGrid days, AssessmentPeriod period, AssessmentOptions options, AreaFilter areas, Session session)
    {
        var names = new AreaNames(days.Areas);
        var rankings = (from edition in Limits
                        from scheme in Schemes
                        select new { Key = $"{edition.Id}_{scheme.Name.ToLowerInvariant()}", Ranking = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, period, options with { Standards = edition, Scheme = scheme }, session.Cancellation)) }).ToList();
        var last = rankings[^1].Ranking;
        var order = last.Ranked.Select(r => r.Area).Concat(last.Unranked.Select(u => u.Area)).Where(areas.Keeps).ToList();
        Cell[] Row(Area area) =>
        [
            Cell.Text(names.Of(area)),
            .. rankings.SelectMany(r => r.Ranking.Ranked.FirstOrDefault(a => a.Area == area) is { } ranked ? new[] { Cell.Number(ranked.Value), Cell.Number(ranked.Place) } : new[] { Cell.Missing, Cell.Missing }),
            Cell.Text(last.Unranked.FirstOrDefault(u => u.Area == area) is { } unranked ? session.Words.Reason(unranked.Reason) : null),
        ];
        return new Table(
            ["area", .. rankings.SelectMany(r => new[] { $"index_{r.Key}", $"rank_{r.Key}" }), "note"],
            [.. order.Select(Row)])
        {
            Title = session.Words.Pick($"{period}  新旧限值 × 新旧综合指数算法", $"{period}  old and new limits x old and new index scheme"),
        };
    }
}
