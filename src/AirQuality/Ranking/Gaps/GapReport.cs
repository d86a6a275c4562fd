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
        return Of(days, Asked(days, period, WantedPlace.OutOfLast(count), options), cancellationToken);
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
        return Of(days, Asked(days, period, WantedPlace.Place(place), options), cancellationToken);
    }

    private static GapQuestion Asked(DailyGrid days, AssessmentPeriod period, WantedPlace wanted, GapOptions? options)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        options ??= GapOptions.Default;
        var asOf = options.AsOf ?? days.LastDay;
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, period.Start, nameof(options));
        return new GapQuestion(period, wanted, options) { Assessed = period.Until(asOf), Days = days, AsOf = asOf };
    }

    private static GapReport Of(DailyGrid days, GapQuestion question, CancellationToken cancellationToken) =>
        OfAssessments(PeriodAssessor.AssessAll(days, question.Assessed, question.Options.Assessment, cancellationToken), question, cancellationToken);

    /// <summary>The same of areas that were assessed before, of which publications may hold the figures only.</summary>
    /// <param name="assessments">One assessment an area, all of the part of the period that is known.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static GapReport OfAssessments(IReadOnlyList<PeriodAssessment> assessments, GapQuestion question, CancellationToken cancellationToken)
    {
        var wanted = question.Wanted;
        var options = question.Options;
        var byArea = assessments.ToDictionary(a => a.Area);
        var finder = new AreaGapFinder(question);
        return new GapReport
        {
            Period = question.Period,
            Assessed = question.Assessed,
            Count = wanted.IsToLeaveLast ? wanted.Number : null,
            Place = wanted.IsToLeaveLast ? null : wanted.Number,
            Groups = [.. options.Grouping.Divide([.. assessments.Select(a => a.Area)]).Select(Rank).Select(r => new GroupGaps(r, OfGroup(r)))],
        };

        RankingResult Rank(RankingGroup group) => group.Named(options.Metric.Rank(group.Members.Select(m => byArea[m]), options.Rules with { Hole = question.Hole }));

        IReadOnlyList<AreaGap> OfGroup(RankingResult ranking)
        {
            var group = ranking.Ranked.Select(r => byArea[r.Area]).ToList();
            var asked = options.Area is { } area ? ranking.Ranked.Where(r => r.Area == area) : wanted.Missing(ranking);
            return [.. asked.Select(r =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return finder.Of(ranking, byArea[r.Area], [.. group.Where(a => a.Area != r.Area)]);
            })];
        }
    }
}
