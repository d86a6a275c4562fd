using System.Text.Json.Serialization;
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
    public IEnumerator<RankingRow> GetEnumerator() => Ranked.GetEnumerator();

    /// <summary>The areas that have a place, group by group.</summary>
    [JsonIgnore]
    public IEnumerable<RankingRow> Ranked => Groups.SelectMany(g => g.Rows).Where(r => r.Place is not null);

    /// <summary>The areas without a place, each with the reason.</summary>
    [JsonIgnore]
    public IEnumerable<RankingRow> Unranked => Groups.SelectMany(g => g.Rows).Where(r => r.Place is null);

    /// <summary>The first of each group, and whoever shares the place of the last of them.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Their rows, group by group.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IEnumerable<RankingRow> Top(int count) => Groups.SelectMany(g => g.Top(count));

    /// <summary>The last of each group from the bottom, and whoever shares the place of the first of them.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Their rows, group by group.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IEnumerable<RankingRow> Bottom(int count) => Groups.SelectMany(g => g.Bottom(count));

    /// <summary>The row of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>Its row; null where it has no place.</returns>
    public RankingRow? PlaceOf(Area area) => Ranked.FirstOrDefault(r => r.Area == area);

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
