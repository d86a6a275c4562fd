using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Sensitivities;

/// <summary>Which station, which days and which pollutant cost an area its place: exact, by leaving one out at a time.</summary>
public static class Sensitivity
{
    /// <summary>The area without each of its days.</summary>
    /// <param name="days">The days the ranking was made from.</param>
    /// <param name="period">The period ranked.</param>
    /// <param name="ranking">The ranking.</param>
    /// <param name="metric">What it is by.</param>
    /// <param name="area">A ranked area.</param>
    /// <param name="options">How the period was assessed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One influence a day that has data, in order. Whether enough days would be left for a valid period is not asked.</returns>
    /// <exception cref="ArgumentException">The area is not ranked.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Influence<LocalDate>> Days(
        DailyGrid days, AssessmentPeriod period, RankingResult ranking, RankingMetric metric, Area area, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(metric);
        var row = days.IndexOf(area);
        var (first, last) = (Math.Max(0, Day(period.Start)), Math.Min(days.DayCount - 1, Day(period.End)));
        var influences = new List<Influence<LocalDate>>();
        for (var day = first; day <= last; day++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Pollutants.All.ToArray().All(p => days.Published(p, row)[day].IsMissing))
                continue;
            var without = PeriodAssessor.Assess(Without(days, row, first, last, day), 0, period, options);
            influences.Add(Influence(days.FirstDay.PlusDays(day), metric.Of(without), ranking, area));
        }

        return influences;

        int Day(LocalDate date) => NodaTime.Period.DaysBetween(days.FirstDay, date);
    }

    /// <summary>The area without each of its stations: its days made anew from the others.</summary>
    /// <param name="stationDays">The days of the stations, from <see cref="DayAggregator.StationDays(HourlyGrid, StationNetwork?, AggregationOptions?, CancellationToken)"/>.</param>
    /// <param name="network">The stations.</param>
    /// <param name="period">The period ranked.</param>
    /// <param name="ranking">The ranking.</param>
    /// <param name="metric">What it is by.</param>
    /// <param name="area">A ranked area.</param>
    /// <param name="options">How the period was assessed.</param>
    /// <param name="aggregation">How days were made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One influence for each station that makes up the area's value, in the order of the network.</returns>
    /// <exception cref="ArgumentException">The area is not ranked, or the grid is not one of stations.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Influence<Station>> Stations(
        DailyGrid stationDays, StationNetwork network, AssessmentPeriod period, RankingResult ranking, RankingMetric metric, Area area,
        AssessmentOptions? options = null, AggregationOptions? aggregation = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(area);
        return [.. network.AssessmentStations(area).Select(station =>
        {
            var others = new StationNetwork(network.Stations.Where(s => s != station && area.Equals(s.Area?.At(area.Level))));
            var days = DayAggregator.AreaDays(stationDays, others, area.Level, aggregation, cancellationToken);
            var row = days.IndexOf(area);
            return Influence(station, row < 0 ? null : metric.Of(PeriodAssessor.Assess(days, row, period, options)), ranking, area);
        })];
    }

    /// <summary>The area with each pollutant at the median of the group.</summary>
    /// <param name="assessments">The assessments the ranking was made from.</param>
    /// <param name="ranking">The ranking by composite index.</param>
    /// <param name="area">A ranked area.</param>
    /// <returns>The six pollutants in table order; the effect is below 0 where the area is better than the median.</returns>
    /// <exception cref="ArgumentException">The area is not ranked, or the ranking is not by index.</exception>
    public static IReadOnlyList<Influence<Pollutant>> PollutantsAtMedian(IEnumerable<PeriodAssessment> assessments, RankingResult ranking, Area area)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        ArgumentNullException.ThrowIfNull(ranking);
        if (ranking.Rule.Metric != RankingMetric.Index.Key)
            throw new ArgumentException($"Expected a ranking by index, found one by {ranking.Rule.Metric}.", nameof(ranking));
        var byArea = assessments.ToDictionary(a => a.Area, a => a.Index);
        var group = ranking.Ranked.Select(r => byArea[r.Area]).ToList();
        var index = byArea.GetValueOrDefault(area) ?? throw new ArgumentException($"{area} has no assessment.", nameof(area));
        var terms = new IndexTerms(index.Edition, index.Scheme);
        return [.. Pollutants.All.ToArray().Select(pollutant =>
        {
            var median = Median([.. group.Select(g => g.Singles[(int)pollutant].Concentration!.Value)]);
            var changed = CompositeIndex.Compute(p => p == pollutant ? new ExactFigure(median) : index.Singles[(int)p].Concentration is { } value ? new ExactFigure(value) : null, terms);
            return Influence(pollutant, changed.Published, ranking, area);
        })];
    }

    /// <summary>What a little less of each pollutant is worth at the present point.</summary>
    /// <param name="assessment">An assessment with an index.</param>
    /// <returns>The six pollutants in table order.</returns>
    /// <exception cref="ArgumentException">The assessment has no index.</exception>
    public static IReadOnlyList<MarginalEffect> Marginal(PeriodAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Index.Published is not { } published)
            throw new ArgumentException($"{assessment.Area} has no index: {assessment.Index.Reason}.", nameof(assessment));
        var steps = new IndexSteps(assessment.Index);
        return [.. assessment.Index.Singles.Select(single =>
        {
            var now = steps.Steps(single.Pollutant);
            var lower = Bisection.Largest(now, k => steps.PublishedWith(single.Pollutant, k) < published);
            return new MarginalEffect(single.Pollutant, single.Weight, single.Limit, lower < 0 ? null : steps.Concentration(single.Pollutant, now - lower));
        })];
    }

    private static Influence<T> Influence<T>(T cause, decimal? figure, RankingResult ranking, Area area)
    {
        var own = PlaceGaps.Find(ranking, area).Value;
        return new Influence<T>(cause, figure, own - figure, figure is { } known ? PlaceGaps.PlaceWith(ranking, area, known) : null);
    }

    private static Fraction Median(decimal[] values)
    {
        Array.Sort(values);
        return ((Fraction)values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    /// <summary>The days first to last of one area without one of them.</summary>
    private static DailyGrid Without(DailyGrid days, int row, int first, int last, int day)
    {
        var count = last - first + 1;
        var values = new DayValue[Pollutants.Count * count];
        foreach (var pollutant in Pollutants.All)
        {
            days.Exact(pollutant, row).Slice(first, count).CopyTo(values.AsSpan((int)pollutant * count));
            values[((int)pollutant * count) + day - first] = DayValue.Missing;
        }

        var ozone1h = new int[count];
        for (var i = 0; i < count; i++)
            ozone1h[i] = first + i == day ? Concentration.MissingCode : days.MaximumOzone1h(row)[first + i].Code;
        return new DailyGrid([days.Areas[row]], days.FirstDay.PlusDays(first), count, values, ozone1h);
    }
}
