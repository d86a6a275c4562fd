using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Ranking.Gaps;

/// <summary>What takes areas out of the last N of a period, or to a place in it, running or over.</summary>
/// <example><code>var report = GapReport.LeaveBottom(days, AssessmentPeriod.Month(2026, 10), 10);</code></example>
public sealed record GapReport
{
    /// <summary>The period asked about.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The days ranked: the period, or the part of it up to the last known day.</summary>
    public required AssessmentPeriod Assessed { get; init; }

    /// <summary>N of the last N to leave, or <c>null</c> when a place is wanted.</summary>
    public int? Count { get; init; }

    /// <summary>The place wanted, or <c>null</c> when it is to leave the last N.</summary>
    public int? Place { get; init; }

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
    public static GapReport LeaveBottom(DailyGrid days, AssessmentPeriod period, int count, GapOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Of(days, period, r => r.Bottom(count), (r, area) => PlaceGaps.OutOfBottom(r, area, count), options, cancellationToken) with { Count = count };
    }

    /// <summary>What gives areas a place or a better one, the other areas staying as they are.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period. While it runs, the days up to the last known one are ranked, and what the others may bring is part of the answer.</param>
    /// <param name="place">The place, 1 for the first; in a group that has fewer every area has it.</param>
    /// <param name="options">What it is about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report. Areas without a place are in the rankings with the reason.</returns>
    /// <exception cref="ArgumentException">The metric is none that gaps are known for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1, or the last known day lies before the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static GapReport ToPlace(DailyGrid days, AssessmentPeriod period, int place, GapOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        return Of(
            days,
            period,
            r => r.Ranked.Where(a => a.Place > place).Reverse(),
            (r, area) => PlaceGaps.ToPlace(r, area, Math.Min(place, r.Ranked.Count)),
            options,
            cancellationToken) with
        {
            Place = place,
        };
    }

    private static GapReport Of(
        DailyGrid days,
        AssessmentPeriod period,
        Func<RankingResult, IEnumerable<RankedArea>> usual,
        Func<RankingResult, Area, PlaceTarget> targetOf,
        GapOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        options ??= GapOptions.Default;
        var asOf = options.AsOf ?? days.LastDay;
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, period.Start, nameof(options));
        var assessed = period.Until(asOf);
        var assessments = PeriodAssessor.AssessAll(days, assessed, options.Assessment, cancellationToken);
        return Of(assessments, period, usual, targetOf, new GapContext(options, assessed, days, asOf), cancellationToken);
    }

    /// <summary>The same of areas that were assessed before, of which publications may hold the figures only.</summary>
    /// <param name="assessments">One assessment an area, all of the part of the period that is known.</param>
    /// <param name="period">The period.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="context">What it is about and made from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static GapReport OfAssessments(IReadOnlyList<PeriodAssessment> assessments, AssessmentPeriod period, WantedPlace wanted, GapContext context, CancellationToken cancellationToken)
    {
        return wanted.IsToLeaveLast
            ? Of(assessments, period, r => r.Bottom(wanted.Number), (r, area) => PlaceGaps.OutOfBottom(r, area, wanted.Number), context, cancellationToken) with { Count = wanted.Number }
            : Of(assessments, period, r => r.Ranked.Where(a => a.Place > wanted.Number).Reverse(), (r, area) => PlaceGaps.ToPlace(r, area, Math.Min(wanted.Number, r.Ranked.Count)), context, cancellationToken) with { Place = wanted.Number };
    }

    private static GapReport Of(
        IReadOnlyList<PeriodAssessment> assessments,
        AssessmentPeriod period,
        Func<RankingResult, IEnumerable<RankedArea>> usual,
        Func<RankingResult, Area, PlaceTarget> targetOf,
        GapContext context,
        CancellationToken cancellationToken)
    {
        var options = context.Options;
        var assessed = context.Assessed;
        var byArea = assessments.ToDictionary(a => a.Area);
        return new GapReport
        {
            Period = period,
            Assessed = assessed,
            Groups = [.. options.Grouping.Divide([.. assessments.Select(a => a.Area)]).Select(Rank).Select(r => new GroupGaps(r, OfGroup(r)))],
        };

        RankingResult Rank(RankingGroup group) => group.Named(options.Metric.Rank(group.Members.Select(m => byArea[m]), RankingOptions.Default with { Hole = context.Hole }));

        IReadOnlyList<AreaGap> OfGroup(RankingResult ranking)
        {
            var group = ranking.Ranked.Select(r => byArea[r.Area]).ToList();
            var asked = options.Area is { } area ? ranking.Ranked.Where(r => r.Area == area) : usual(ranking);
            return [.. asked.Select(r => OfArea(ranking, byArea[r.Area], p => group.Min(a => a.Index.Singles[(int)p].Concentration) ?? 0))];
        }

        AreaGap OfArea(RankingResult ranking, PeriodAssessment assessment, Func<Pollutant, decimal> best)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The other areas stay as they are: what they will do nobody knows, and the answer says so.
            var target = targetOf(ranking, assessment.Area);
            var byIndex = ranking.Rule.Metric == RankingMetric.Index.Key;
            var byGoodDays = ranking.Rule.Metric == RankingMetric.GoodRatio.Key || ranking.Rule.Metric == RankingMetric.GoodDays.Key;
            // Of some areas only the index is published: then the index that is needed is the whole answer.
            var hasStatistics = !byIndex || assessment.Index.Singles.All(s => s.Concentration is not null);
            var hasDays = byGoodDays && (assessment.Origin == FigureOrigin.Own || GoodDaysGap.IsCounted(assessment));
            var pollutants = byGoodDays || !hasStatistics ? [] : GapAnalysis.Pollutants(assessment, target);
            return new AreaGap
            {
                Assessment = assessment,
                Target = target,
                Neighbours = PlaceGaps.Neighbours(ranking, assessment.Area),
                Pollutants = pollutants,
                GoodDays = hasDays ? GoodDaysGap.Of(assessment, target, period.Days - assessed.Days) : null,
                AllTogether = byIndex && hasStatistics ? GapAnalysis.AllTogether(assessment, target) : null,
                Mix = byIndex && hasStatistics ? GapAnalysis.CheapestMix(assessment, target, options.Costs(assessment, best)) : null,
                Remaining = context.Days is not { } days || assessment.Origin != FigureOrigin.Own ? [] : [.. pollutants.Where(p => p.Needed is not null)
                    .Select(p => RemainingDays.After(days, days.IndexOf(assessment.Area), p.Pollutant, p.Needed!.Value, period, context.AsOf, options.Assessment)).OfType<RemainingDays>()],
            };
        }
    }
}
