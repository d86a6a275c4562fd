using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.History;

/// <summary>The places of areas over periods, such as the months of a year.</summary>
/// <param name="Rankings">One ranking a period, in order of time; they are taken to follow each other without a gap.</param>
/// <param name="Areas">The areas, in the order in which they first appear.</param>
public sealed record PlaceHistory(IReadOnlyList<RankingResult> Rankings, IReadOnlyList<AreaPlaces> Areas)
{
    /// <summary>The history in rankings that were made before.</summary>
    /// <param name="rankings">One ranking a period, in order of time, all by one metric.</param>
    /// <returns>The history of every area that is in any of them.</returns>
    /// <exception cref="ArgumentException">Rankings by different metrics or in different directions.</exception>
    public static PlaceHistory Of(IReadOnlyList<RankingResult> rankings)
    {
        ArgumentNullException.ThrowIfNull(rankings);
        foreach (var ranking in rankings)
            PlaceChange.RequireSameMetric(rankings[0], ranking, nameof(rankings));
        var ranked = rankings.Select(r => r.Ranked.ToDictionary(a => a.Area)).ToList();
        var unranked = rankings.Select(r => r.Unranked.ToDictionary(a => a.Area)).ToList();
        var moves = rankings.Select((r, i) => i == 0 ? [] : PlaceChange.Between(r, rankings[i - 1]).ToDictionary(c => c.Area)).ToList();
        var areas = rankings.SelectMany(r => r.Areas).Distinct();
        return new PlaceHistory(rankings, [.. areas.Select(area => new AreaPlaces(area, [.. rankings.Select((ranking, i) => new PlaceInPeriod(
            ranking,
            ranked[i].GetValueOrDefault(area),
            ranked[i].ContainsKey(area) ? null : unranked[i].GetValueOrDefault(area)?.Reason ?? Reason.Only(ReasonCode.NotInRanking))
        {
            SincePrevious = moves[i].GetValueOrDefault(area),
        })]))]);
    }

    /// <summary>Assesses and ranks all areas in each period.</summary>
    /// <param name="days">The days.</param>
    /// <param name="periods">The periods in order of time, such as <see cref="MonthsOf"/> or <see cref="ToDateOf"/>.</param>
    /// <param name="query">By which figure and how; by default by composite index. Each period is judged by the standard at its end, and among all areas.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">The query asks for a change or a mean of places.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PlaceHistory Of(DailyGrid days, IEnumerable<AssessmentPeriod> periods, RankingQuery? query = null, CancellationToken cancellationToken = default) =>
        OfGroups(days, periods, (query ?? RankingQuery.Default) with { Grouping = RankingGrouping.Whole }, cancellationToken)[0];

    /// <summary>Assesses and ranks areas in each period, group by group.</summary>
    /// <param name="days">The days.</param>
    /// <param name="periods">The periods in order of time.</param>
    /// <param name="query">By which figure, among whom and how; by default by composite index among all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One history a group.</returns>
    /// <exception cref="ArgumentException">The query asks for a change or a mean of places, or the areas cannot be grouped so.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<PlaceHistory> OfGroups(DailyGrid days, IEnumerable<AssessmentPeriod> periods, RankingQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(periods);
        query ??= RankingQuery.Default;
        if (query.By.IsChange || query.By.Parts.Count > 0)
            throw new ArgumentException($"Expected a figure to rank by, found {query.By}.", nameof(query));
        return OfAssessments([.. periods.Select(p => new KnownPeriod(PeriodAssessor.AssessAll(days, p, query.Assessment, cancellationToken), query.Rules))], days.Areas, query);
    }

    /// <summary>Ranks assessed areas in each period, group by group.</summary>
    /// <param name="periods">The periods in order of time.</param>
    /// <param name="areas">The areas that are in any of them.</param>
    /// <param name="query">By which figure and among whom.</param>
    internal static IReadOnlyList<PlaceHistory> OfAssessments(IReadOnlyList<KnownPeriod> periods, IReadOnlyList<Area> areas, RankingQuery query) =>
        [.. query.Grouping.Divide(areas).Select(group =>
        {
            var members = group.Members.ToHashSet();
            return Of([.. periods.Select(period => group.Named(query.By.Metric.Rank(period.Assessments.Where(a => members.Contains(a.Area)), period.Rules)))]);
        })];

    /// <summary>The months that lie in a span of days, even in part.</summary>
    /// <param name="span">The days.</param>
    /// <returns>The months in order.</returns>
    public static IReadOnlyList<AssessmentPeriod> MonthsOf(AssessmentPeriod span)
    {
        ArgumentNullException.ThrowIfNull(span);
        var months = new List<AssessmentPeriod>();
        for (var month = span.Start.ToYearMonth(); month <= span.End.ToYearMonth(); month = month.PlusMonths(1))
            months.Add(AssessmentPeriod.Month(month.Year, month.Month));
        return months;
    }

    /// <summary>The ISO weeks that lie wholly in a span of days.</summary>
    /// <param name="span">The days.</param>
    /// <returns>The weeks in order.</returns>
    public static IReadOnlyList<AssessmentPeriod> WeeksIn(AssessmentPeriod span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return Whole(span, AssessmentPeriod.WeekOf);
    }

    /// <summary>The ten-day periods (旬) that lie wholly in a span of days.</summary>
    /// <param name="span">The days.</param>
    /// <returns>The periods in order.</returns>
    public static IReadOnlyList<AssessmentPeriod> TenDaysIn(AssessmentPeriod span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return Whole(span, AssessmentPeriod.TenDaysOf);
    }

    private static List<AssessmentPeriod> Whole(AssessmentPeriod span, Func<NodaTime.LocalDate, AssessmentPeriod> at)
    {
        var periods = new List<AssessmentPeriod>();
        for (var period = at(span.Start); period.End <= span.End; period = at(period.End.PlusDays(1)))
            if (period.Start >= span.Start)
                periods.Add(period);
        return periods;
    }

    /// <summary>For each month of a span the year to its end: 1 January to the last day of the month; for December the year.</summary>
    /// <param name="span">The days.</param>
    /// <returns>The periods in order.</returns>
    public static IReadOnlyList<AssessmentPeriod> ToDateOf(AssessmentPeriod span) =>
        [.. MonthsOf(span).Select(m => m.End.Month == 12 ? AssessmentPeriod.Year(m.End.Year) : AssessmentPeriod.Range(new NodaTime.LocalDate(m.End.Year, 1, 1), m.End))];
}
