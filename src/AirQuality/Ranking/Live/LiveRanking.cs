using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>
/// A ranking of areas for the month and the year to date that is kept up with each new day or hour. Every ranking equals that of
/// <see cref="PeriodAssessor"/>'s assessments over the same days; provinces have the mean of their cities' statistics.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class LiveRanking
{
    private readonly AssessmentOptions options;
    private readonly PollutantMask notMonitored;
    private readonly RunningAssessment[] months;
    private readonly RunningAssessment[] years;
    private readonly HashSet<Area> known;
    private readonly int[] rowOfEach;

    // The areas whose statistics the regions ranked have the mean of, where they are regions and are assessed so.
    private LiveRanking? parts;

    /// <summary>Begins without a day.</summary>
    /// <param name="areas">The areas, each once.</param>
    /// <param name="options">Edition, scheme, AQI; by default those in force on each day.</param>
    /// <exception cref="ArgumentException">An area stands twice, or the options ask for unrounded daily values.</exception>
    public LiveRanking(IEnumerable<Area> areas, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(areas);
        Areas = [.. areas];
        known = [.. Areas];
        rowOfEach = [.. Enumerable.Range(0, Areas.Count)];
        if (known.Count < Areas.Count)
            throw new ArgumentException($"Expected each area once, found {Areas.GroupBy(a => a).First(g => g.Count() > 1).Key} twice.", nameof(areas));
        this.options = options ?? AssessmentOptions.Default;
        notMonitored = PollutantMask.Where(this.options.Aqi.NotMonitored.Contains);
        var start = new LocalDate(2013, 1, 1); // the first day taken in moves it
        months = [.. Areas.Select(a => new RunningAssessment(a, start, this.options))];
        years = [.. Areas.Select(a => new RunningAssessment(a, start, this.options))];
    }

    /// <summary>The areas.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The last day taken in, or <c>null</c> before the first.</summary>
    public LocalDate? LastDay { get; private set; }

    /// <summary>
    /// Takes in the days of a grid that follow the last day, and the last day anew if the grid holds it (when its hours grew);
    /// earlier days are passed over. Areas the grid does not hold have no data on its days.
    /// </summary>
    /// <param name="days">The days, such as one day of all areas.</param>
    /// <exception cref="ArgumentException">The grid holds an area that is not among <see cref="Areas"/>.</exception>
    public void Update(DailyGrid days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Areas.FirstOrDefault(a => !known.Contains(a)) is { } unknown)
            throw new ArgumentException($"Expected days of the areas ranked, found {unknown}.", nameof(days));
        Update(days, [.. Areas.Select(days.IndexOf)]);
    }

    /// <summary>The same for days of just these areas, in their order.</summary>
    internal void UpdateAll(DailyGrid days) => Update(days, rowOfEach);

    private void Update(DailyGrid days, int[] rows)
    {
        if (options.PartsOf(days) is { } areas)
            (parts ??= new LiveRanking(areas.Areas, options)).Update(areas);
        for (var day = 0; day < days.DayCount; day++)
            if (days.FirstDay.PlusDays(day) is var date && (LastDay is null || date >= LastDay))
                Update(days, day, date, rows);
    }

    /// <summary>The days of a span so far: a month or year once its last day is in, until then any days.</summary>
    /// <param name="span">The span.</param>
    /// <returns>The period.</returns>
    /// <exception cref="InvalidOperationException">No day was taken in.</exception>
    public AssessmentPeriod PeriodOf(LiveRankingSpan span)
    {
        var end = LastDay ?? throw new InvalidOperationException("Expected a day to rank by, found none.");
        var whole = span == LiveRankingSpan.Month ? AssessmentPeriod.Month(end.Year, end.Month) : AssessmentPeriod.Year(end.Year);
        return whole.Until(end);
    }

    /// <summary>Ranks all areas.</summary>
    /// <param name="metric">The figure ranked by.</param>
    /// <param name="span">The month or the year to date.</param>
    /// <param name="ranking">Ties and precision.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="InvalidOperationException">No day was taken in.</exception>
    public RankingResult Rank(RankingMetric metric, LiveRankingSpan span, RankingOptions? ranking = null)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ranking ??= RankingOptions.Default;
        // A metric that can be read off running sums needs no assessment: an hour appended costs two rankings of thousands of areas.
        // What is ranked must equal PeriodAssessor's figures to the last digit, so whatever cannot be read off is assessed.
        var terms = PeriodTerms.Of(PeriodOf(span), options);
        var chain = ranking.Breaking;
        if (parts is not null || metric.Running is null || chain?.Metrics.Any(m => m.Running is null) == true)
            return metric.Rank(Assess(span), ranking);
        var builder = new RankingBuilder(ranking.RuleOf(metric.Key, metric.Direction), Areas.Count);
        foreach (var area in Of(span))
            builder.Add(area.Area, metric.Running.Figure(area.Days, terms), metric.Running.Reason(area.Days, terms), chain is null ? [] : TieBreakers(chain, area.Days, terms));
        var result = builder.ToResult();
        return Areas.Count == 0 ? result : result with { Bases = [new RankingBasis(terms.Period, terms.Edition, terms.Index.Scheme)] };
    }

    /// <summary>The assessments of all areas, in their order: for groups, changes and combinations.</summary>
    /// <param name="span">The month or the year to date.</param>
    /// <returns>One assessment an area.</returns>
    /// <exception cref="InvalidOperationException">No day was taken in.</exception>
    public IReadOnlyList<PeriodAssessment> Assess(LiveRankingSpan span)
    {
        var terms = PeriodTerms.Of(PeriodOf(span), options);
        if (parts?.Assess(span) is not { } members)
            return [.. Of(span).Select(a => a.Assess(terms))];
        return [.. Of(span).Select(a => RegionAssessor.Of(a.Assess(terms), members, terms))];
    }

    private static IReadOnlyList<decimal?> TieBreakers(TieBreakChain chain, RunningDays days, PeriodTerms terms) =>
        chain.Of(m => m.Running!.Reason(days, terms) is null ? m.Running.Figure(days, terms) : null);

    private RunningAssessment[] Of(LiveRankingSpan span) => span == LiveRankingSpan.Month ? months : years;

    private void Update(DailyGrid days, int day, LocalDate date, int[] rows)
    {
        var again = LastDay == date;
        var newMonth = LastDay is not { } last || last.ToYearMonth() != date.ToYearMonth();
        var newYear = LastDay?.Year != date.Year;
        var edition = options.EditionAt(date);
        Span<Concentration> six = stackalloc Concentration[Pollutants.Count];
        Span<Concentration> indexed = stackalloc Concentration[Pollutants.Count];
        for (var area = 0; area < rows.Length; area++)
        {
            var ozone1h = Concentration.Missing;
            if (rows[area] >= 0)
                days.CopyDay(rows[area], day, six, out ozone1h);
            else
                six.Fill(Concentration.Missing);

            // The AQI of a day is the same in both spans: it is made once.
            var month = months[area];
            var year = years[area];
            six.CopyTo(indexed);
            if (rows[area] >= 0)
                IndexedValues.Replace(days, rows[area], day, edition, indexed);
            var aqi = AqiSummary.Daily(indexed, ozone1h, AqiRules.OfDay(edition, options.Aqi), options.Aqi.Plans is null ? notMonitored : options.Aqi.NotMonitoredOn(Areas[area], date));
            // The last day stands apart from the sums until the next one comes, so taking it in again replaces it and nothing is subtracted.
            if (again)
            {
                month.Days.Set(month.Days.Count - 1, six, aqi.Packed, edition);
                year.Days.Set(year.Days.Count - 1, six, aqi.Packed, edition);
                continue;
            }

            if (newMonth)
                month.Days.Restart(new LocalDate(date.Year, date.Month, 1));
            if (newYear)
                year.Days.Restart(new LocalDate(date.Year, 1, 1));
            month.Days.Append(date, six, aqi, edition);
            year.Days.Append(date, six, aqi, edition);
        }

        LastDay = date;
    }
}
