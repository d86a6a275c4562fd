using AirQuality.Observations;
using AirQuality.Statistics;
using NodaTime;

namespace AirQuality.Ranking;

/// <summary>What takes areas out of the last N of a period, running or over.</summary>
/// <example><code>var report = GapReport.LeaveBottom(days, Period.Month(2026, 10), 10);</code></example>
public sealed record GapReport
{
    /// <summary>The period asked about.</summary>
    public required Period Period { get; init; }

    /// <summary>The days ranked: the period, or the part of it up to the last known day.</summary>
    public required Period Assessed { get; init; }

    /// <summary>N.</summary>
    public required int Count { get; init; }

    /// <summary>One ranking, or one for each group.</summary>
    public required IReadOnlyList<GroupGaps> Groups { get; init; }

    /// <summary>How many days of the period remain.</summary>
    public int DaysLeft => Period.Days - Assessed.Days;

    /// <summary>What takes areas out of the last N, the other areas staying as they are.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period. While it runs, the days up to the last known one are ranked, and what the others may bring is part of the answer.</param>
    /// <param name="count">N.</param>
    /// <param name="options">What it is about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report. Areas without a place are in the rankings with the reason.</returns>
    /// <exception cref="ArgumentException">The metric is none that gaps are known for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1, or the last known day lies before the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static GapReport LeaveBottom(DailyGrid days, Period period, int count, GapOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        options ??= GapOptions.Default;
        var asOf = options.AsOf ?? days.LastDay;
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, period.Start, nameof(options));
        var assessed = asOf < period.End ? Period.Range(period.Start, asOf) : period;
        var assessments = PeriodAssessor.AssessAll(days, assessed, options.Assessment, cancellationToken);
        var byArea = assessments.ToDictionary(a => a.Area);
        var rankings = options.Group is { } level ? options.Metric.RankWithin(assessments, level) : [options.Metric.Rank(assessments)];
        return new GapReport
        {
            Period = period,
            Assessed = assessed,
            Count = count,
            Groups = [.. rankings.Select(r => new GroupGaps(r, OfGroup(r)))],
        };

        IReadOnlyList<AreaGap> OfGroup(RankingResult ranking)
        {
            var group = ranking.Ranked.Select(r => byArea[r.Area]).ToList();
            var asked = options.Area is { } area ? ranking.Ranked.Where(r => r.Area == area) : ranking.Bottom(count);
            return [.. asked.Select(r => OfArea(ranking, byArea[r.Area], p => group.Min(a => a.Index.Singles[(int)p].Concentration) ?? 0))];
        }

        AreaGap OfArea(RankingResult ranking, PeriodAssessment assessment, Func<Pollutant, decimal> best)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = PlaceGaps.OutOfBottom(ranking, assessment.Area, count);
            var byIndex = ranking.Rule.Metric == RankingMetric.Index.Key;
            var byGoodDays = ranking.Rule.Metric == RankingMetric.GoodRatio.Key || ranking.Rule.Metric == RankingMetric.GoodDays.Key;
            var pollutants = byGoodDays ? [] : GapAnalysis.Pollutants(assessment, target);
            return new AreaGap
            {
                Assessment = assessment,
                Target = target,
                Neighbours = PlaceGaps.Neighbours(ranking, assessment.Area),
                Pollutants = pollutants,
                GoodDays = byGoodDays ? GoodDaysGap.Of(assessment, target, period.Days - assessed.Days) : null,
                AllTogether = byIndex ? GapAnalysis.AllTogether(assessment, target) : null,
                Mix = byIndex ? GapAnalysis.CheapestMix(assessment, target, options.Costs(assessment, best)) : null,
                Remaining = [.. pollutants.Where(p => p.Needed is not null)
                    .Select(p => RemainingDays.After(days, days.IndexOf(assessment.Area), p.Pollutant, p.Needed!.Value, period, asOf, options.Assessment)).OfType<RemainingDays>()],
            };
        }
    }
}
