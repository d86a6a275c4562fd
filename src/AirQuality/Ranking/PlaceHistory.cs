using AirQuality.Observations;
using AirQuality.Statistics;

namespace AirQuality.Ranking;

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
        var areas = rankings.SelectMany(r => r.Ranked.Select(a => a.Area).Concat(r.Unranked.Select(a => a.Area))).Distinct();
        return new PlaceHistory(rankings, [.. areas.Select(area => new AreaPlaces(area, [.. rankings.Select((ranking, i) => new PlaceInPeriod(
            ranking,
            ranked[i].GetValueOrDefault(area),
            ranked[i].ContainsKey(area) ? null : unranked[i].TryGetValue(area, out var reason) ? reason.Reason : "not in this ranking"))]))]);
    }

    /// <summary>Assesses and ranks all areas in each period.</summary>
    /// <param name="days">The days.</param>
    /// <param name="periods">The periods in order of time, such as <see cref="MonthsOf"/> or <see cref="ToDateOf"/>.</param>
    /// <param name="metric">The figure ranked by.</param>
    /// <param name="ranking">Ties and precision.</param>
    /// <param name="assessment">Edition, scheme, precision; by default those in force at the end of each period.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The history.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PlaceHistory Of(
        DailyGrid days, IEnumerable<AssessmentPeriod> periods, RankingMetric metric, RankingOptions? ranking = null, AssessmentOptions? assessment = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(metric);
        return Of([.. periods.Select(p => metric.Rank(PeriodAssessor.AssessAll(days, p, assessment, cancellationToken), ranking ?? RankingOptions.Default))]);
    }

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

    /// <summary>For each month of a span the year to its end: 1 January to the last day of the month; for December the year.</summary>
    /// <param name="span">The days.</param>
    /// <returns>The periods in order.</returns>
    public static IReadOnlyList<AssessmentPeriod> ToDateOf(AssessmentPeriod span) =>
        [.. MonthsOf(span).Select(m => m.End.Month == 12 ? AssessmentPeriod.Year(m.End.Year) : AssessmentPeriod.Range(new NodaTime.LocalDate(m.End.Year, 1, 1), m.End))];
}

/// <summary>The places of one area over the periods of a history.</summary>
/// <param name="Area">The area.</param>
/// <param name="Places">One entry a period.</param>
public sealed record AreaPlaces(Area Area, IReadOnlyList<PlaceInPeriod> Places)
{
    /// <summary>How many periods in a row, up to the last one, the area was among the last N (连续居后). A period without a place ends the row.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <returns>0 when it is not among them in the last period.</returns>
    public int RowInLast(int count) => RowInLast(count, Places.Count - 1);

    /// <summary>How many periods in a row, up to a given one, the area was among the last N.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <param name="period">The number of the period, 0 for the first.</param>
    /// <returns>0 when it is not among them in that period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such period.</exception>
    public int RowInLast(int count, int period)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(period, Places.Count);
        var row = 0;
        while (row <= period && Places[period - row].IsInLast(count))
            row++;
        return row;
    }

    /// <summary>The most periods in a row in which the area was among the last N.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <returns>0 when it never was.</returns>
    public int LongestRowInLast(int count) => Enumerable.Range(0, Places.Count).Select(i => RowInLast(count, i)).DefaultIfEmpty().Max();

    /// <summary>In how many periods the area was among the last N.</summary>
    /// <param name="count">N; ties with the first of them count.</param>
    /// <returns>The number.</returns>
    public int TimesInLast(int count) => Places.Count(p => p.IsInLast(count));
}

/// <summary>The place of an area in one period of a history.</summary>
/// <param name="Ranking">The ranking of the period.</param>
/// <param name="Ranked">The place, or <c>null</c> when it has none.</param>
/// <param name="Reason">Why it has none, or <c>null</c>.</param>
public sealed record PlaceInPeriod(RankingResult Ranking, RankedArea? Ranked, string? Reason)
{
    /// <summary>The place, or <c>null</c>.</summary>
    public int? Place => Ranked?.Place;

    /// <summary>Whether the area is in <see cref="RankingResult.Bottom"/>: among the last N or tied with the first of them.</summary>
    /// <param name="count">N.</param>
    /// <returns>False without a place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public bool IsInLast(int count) => Ranked is not null && Ranking.IsInLast(Ranked, count);
}
