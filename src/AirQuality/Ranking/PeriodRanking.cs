using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Ranking;

/// <summary>Areas ranked over a period, as bulletins publish it: places, changes of figure and place, and who is left out.</summary>
/// <example><code>
/// foreach (var county in PeriodRanking.Rank(days, AssessmentPeriod.Parse("2026-10")))
///     Console.WriteLine($"{county.Place} {county.Area.Name} {county.Value} {county.OnLastYear?.Rise}");
/// </code></example>
public sealed record PeriodRanking
{
    /// <summary>What the areas are ranked by.</summary>
    public required RankingCriterion By { get; init; }

    /// <summary>The period asked for.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The days ranked: the period, or the part of it up to the last known day.</summary>
    public required AssessmentPeriod Assessed { get; init; }

    /// <summary>One ranking, or one for each group.</summary>
    public required IReadOnlyList<GroupRanking> Groups { get; init; }

    /// <summary>The areas that have a place, group by group: what a <c>foreach</c> goes through.</summary>
    /// <returns>The rows.</returns>
    public IEnumerator<RankingRow> GetEnumerator() => Groups.SelectMany(g => g.Rows).Where(r => r.Place is not null).GetEnumerator();

    /// <summary>Ranks areas over a period.</summary>
    /// <param name="days">The days; changes need those of last year and of the period before.</param>
    /// <param name="period">The period.</param>
    /// <param name="query">By what, among whom and how.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period, or a list has a name that several areas have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last known day lies before the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PeriodRanking Rank(DailyGrid days, AssessmentPeriod period, RankingQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        query ??= RankingQuery.Default;
        return new PeriodRanker(query, ComparedAssessments.Of(days, query.AssessedOf(period), query.Assessment, cancellationToken)).Rank(period);
    }
}
