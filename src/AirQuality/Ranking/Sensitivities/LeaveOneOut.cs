using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Sensitivities;

/// <summary>An area without one of its days, stations or with another level of one pollutant, everything else as it was.</summary>
internal sealed class LeaveOneOut(RankedPeriod ranked, Area area)
{
    public RankedArea Own { get; } = PlaceGaps.Find(ranked.Ranking, area);

    /// <summary>The area without each of its days that has data.</summary>
    public IReadOnlyList<Influence<LocalDate>> Days(CancellationToken cancellationToken)
    {
        var days = ranked.Days;
        var period = ranked.Period;
        var row = days.IndexOf(area);
        var first = Math.Max(0, Day(period.Start));
        var last = Math.Min(days.DayCount - 1, Day(period.End));
        var influences = new List<Influence<LocalDate>>();
        for (var day = first; day <= last; day++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Pollutants.All.ToArray().All(p => days.Published(p, row)[day].IsMissing))
                continue;

            // Assessed anew, not corrected by the share of the day: percentiles, validity and each rounding follow as they would have.
            var without = PeriodAssessor.Assess(Without(row, first, last, day), 0, period, ranked.Assessment);
            influences.Add(Influence(days.FirstDay.PlusDays(day), ranked.Metric.Of(without)));
        }

        return influences;

        int Day(LocalDate date) => NodaTime.Period.DaysBetween(days.FirstDay, date);
    }

    /// <summary>The area without each of its stations: the share of valid stations is judged among those that are left.</summary>
    public IReadOnlyList<Influence<Station>> Stations(CancellationToken cancellationToken)
    {
        if (ranked.Stations is not ({ } stationDays, { } network))
            return [];
        return [.. network.AssessmentStations(area).Select(station =>
        {
            var others = new StationNetwork(network.Stations.Where(s => s != station && area.Equals(s.Area?.At(area.Level))));
            var days = DayAggregator.AreaDays(stationDays, others, area.Level, options: null, cancellationToken);
            var row = days.IndexOf(area);
            return Influence(station, row < 0 ? null : ranked.Metric.Of(PeriodAssessor.Assess(days, row, ranked.Period, ranked.Assessment)));
        })];
    }

    /// <summary>The area with each pollutant at the median of the areas ranked by composite index.</summary>
    public IReadOnlyList<Influence<Pollutant>> PollutantsAtMedian()
    {
        var byArea = ranked.Assessments.ToDictionary(a => a.Area, a => a.Index);
        var group = ranked.Ranking.Ranked.Select(r => byArea[r.Area]).ToList();
        var index = byArea[area];
        var terms = new IndexTerms(index.Edition, index.Scheme);
        return [.. Pollutants.All.ToArray().Select(pollutant =>
        {
            var median = Median([.. group.Select(g => g.Singles[(int)pollutant].Concentration!.Value)]);
            var changed = CompositeIndex.Compute(index.Singles, (singles, p) => p == pollutant ? new ExactFigure(median) : singles[(int)p].Concentration is { } value ? new ExactFigure(value) : null, terms);
            return Influence(pollutant, changed.Published);
        })];
    }

    /// <summary>What a little less of each pollutant is worth at the present point.</summary>
    public IReadOnlyList<MarginalEffect> Marginal()
    {
        var assessment = ranked.Assessments.FirstOrDefault(a => a.Area == area) ?? throw new ArgumentException($"{area} has no assessment.", nameof(area));
        var published = assessment.Index.Published!.Value;
        var steps = new IndexSteps(assessment.Index);
        return [.. assessment.Index.Singles.Select(single =>
        {
            // The published index never falls when a step is added, so the least reduction that lowers it is found by halving.
            var now = steps.Steps(single.Pollutant);
            var lower = Bisection.Largest(now, k => steps.PublishedWith(single.Pollutant, k) < published);
            return new MarginalEffect(single.Pollutant, single.Weight, single.Limit, lower < 0 ? null : steps.Concentration(single.Pollutant, now - lower));
        })];
    }

    private Influence<T> Influence<T>(T cause, decimal? figure) =>
        new(cause, figure, Own.Value - figure, figure is { } known ? PlaceGaps.PlaceWith(ranked.Ranking, area, known) : null);

    private static Fraction Median(decimal[] values)
    {
        Array.Sort(values);
        return ((Fraction)values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    /// <summary>The days first to last of one area without one of them.</summary>
    private DailyGrid Without(int row, int first, int last, int day)
    {
        var days = ranked.Days;
        var count = last - first + 1;
        var values = new DailyValues(areaCount: 1, count);
        values.Take(days.Values, new GridDay(row, first), day - first, new GridDay(0, 0));
        values.Take(days.Values, new GridDay(row, day + 1), last - day, new GridDay(0, day + 1 - first));
        return new DailyGrid([days.Areas[row]], days.FirstDay.PlusDays(first), count, values);
    }
}
