using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Alerts;

/// <summary>Finds what needs attention: figures that worsen, places near the bottom, goals that slip away.</summary>
public static class AlertFinder
{
    private static readonly RankingMetric[] Watched = [RankingMetric.Index, RankingMetric.Statistic(Pollutant.PM25)];

    /// <summary>Finds all alerts on a day.</summary>
    /// <param name="days">Days of this year and the last.</param>
    /// <param name="asOf">The last day that has passed.</param>
    /// <param name="tracked">The goals as tracked on that day, or <c>null</c> for the alerts that need none.</param>
    /// <param name="options">Thresholds.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The alerts, by area in the order of the grid, then by rule.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<Alert> Find(DailyGrid days, LocalDate asOf, IReadOnlyList<TrackedGoal>? tracked = null, AlertOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        options ??= AlertOptions.Default;
        var months = new ClosedMonths(days, asOf, options, cancellationToken);
        var alerts = new List<Alert>();
        foreach (var metric in Watched)
        {
            alerts.AddRange(WorseMonths(months, metric, options));
            alerts.AddRange(WorseSeason(days, asOf, metric, options));
        }

        alerts.AddRange(LongNearBottom(months, options));
        alerts.AddRange((tracked ?? []).SelectMany(g => OfGoal(g, asOf)));
        return [.. alerts.OrderBy(a => days.IndexOf(a.Area)).ThenBy(a => a.Rule)];
    }

    private static IEnumerable<Alert> WorseMonths(ClosedMonths months, RankingMetric metric, AlertOptions options)
    {
        var streaks = new Dictionary<Area, List<AlertEvidence>>();
        foreach (var (month, back) in months.Recent.Index().Select(m => (m.Item, m.Index)))
        {
            var before = months.LastYear(month).ToDictionary(a => a.Area);
            var any = false;
            foreach (var now in months.Of(month))
            {
                var then = before.GetValueOrDefault(now.Area);
                if (metric.Change(now, then) is not > 0 || (back > 0 && (!streaks.TryGetValue(now.Area, out var streak) || streak.Count != back)))
                    continue;
                any = true;
                (streaks.TryGetValue(now.Area, out streak) ? streak : streaks[now.Area] = []).Insert(0, new AlertEvidence(month, metric.Of(now), metric.Of(then!)));
            }

            if (!any)
                break;
        }

        return Streaks(streaks, options.WorseMonths, AlertRule.WorseMonths, metric.Key);
    }

    private static IEnumerable<Alert> LongNearBottom(ClosedMonths months, AlertOptions options)
    {
        var streaks = new Dictionary<Area, List<AlertEvidence>>();
        foreach (var (month, back) in months.Recent.Index().Select(m => (m.Item, m.Index)))
        {
            var any = false;
            foreach (var ranking in months.Of(month).GroupBy(a => options.Plan.GroupOf(a.Area)).Select(g => RankingMetric.Index.Rank(g)))
            {
                var count = options.BottomOf(ranking.Ranked.Count);
                foreach (var place in ranking.Bottom(count))
                {
                    if (back > 0 && (!streaks.TryGetValue(place.Area, out var streak) || streak.Count != back))
                        continue;
                    any = true;
                    (streaks.TryGetValue(place.Area, out streak) ? streak : streaks[place.Area] = []).Insert(0, new AlertEvidence(month, place.PlaceFromBottom, count));
                }
            }

            if (!any)
                break;
        }

        return Streaks(streaks, options.BottomMonths, AlertRule.LongNearBottom, RankingMetric.Index.Key);
    }

    private static IEnumerable<Alert> Streaks(Dictionary<Area, List<AlertEvidence>> streaks, int least, AlertRule rule, string metric) =>
        streaks.Where(s => s.Value.Count >= least).Select(s => new Alert(s.Key, rule, metric, s.Value[0].Period.Start, s.Value));

    private static IEnumerable<Alert> WorseSeason(DailyGrid days, LocalDate asOf, RankingMetric metric, AlertOptions options)
    {
        if (asOf.Month is > 3 and < 10)
            yield break;
        var season = AssessmentPeriod.Season(asOf.Month >= 10 ? asOf.Year : asOf.Year - 1);
        var toDate = AssessmentPeriod.Range(season.Start, asOf);
        var current = PeriodAssessor.AssessAll(days, toDate, options.Plan.Assessment);
        if (current.Count == 0)
            yield break;
        foreach (var (now, then) in current.Zip(PeriodAssessor.AssessAll(days, ComparedPeriod.LastYear(toDate), options.Plan.Assessment)))
            if (metric.Change(now, then) > 0)
                yield return new Alert(now.Area, AlertRule.WorseSeason, metric.Key, season.Start, [new AlertEvidence(toDate, metric.Of(now), metric.Of(then))]);
    }

    private static IEnumerable<Alert> OfGoal(TrackedGoal goal, LocalDate asOf)
    {
        var quarter = goal.Periods.FirstOrDefault(p => p.Level == GoalLevel.Quarter);
        if (quarter is not null && asOf.Month <= 3 && IsEndangered(quarter.Status))
            yield return Raise(goal, AlertRule.FirstQuarter, quarter, quarter.Status);
        foreach (var period in goal.Periods.Where(p => p.Level != GoalLevel.Week && p.Status == GoalStatus.Missed && p.RemainingDays > 0))
            yield return Raise(goal, AlertRule.Unreachable, period, period.Status);
        var (week, month) = (goal.Periods.FirstOrDefault(p => p.Level == GoalLevel.Week), goal.Periods.FirstOrDefault(p => p.Level == GoalLevel.Month));
        if (week?.Status == GoalStatus.Missed && month is not null && IsEndangered(month.Status))
            yield return Raise(goal, AlertRule.WeekNotAbsorbed, week, month.Status);
    }

    private static bool IsEndangered(GoalStatus status) => status is GoalStatus.AtRisk or GoalStatus.Hopeless or GoalStatus.Missed;

    private static Alert Raise(TrackedGoal goal, AlertRule rule, TrackedPeriod period, GoalStatus status)
    {
        // Parts of a percentile goal are judged by their days above it: the percentile itself may well lie below.
        var evidence = period is { Actual: null, DaysAbove: { } days }
            ? new AlertEvidence(period.Period, days.SoFar, days.Planned) { DaysAbove = goal.Goal.Value }
            : new AlertEvidence(period.Period, period.Actual, period.Planned);
        return new Alert(goal.Goal.Area, rule, goal.Goal.Key, period.BreaksIn?.Start ?? period.Period.Start, [evidence]) { Responsible = goal.Goal.Responsible, Status = status };
    }

    /// <summary>The assessments of the months that are over, newest first, and of the same months of the year before, made as they are asked for.</summary>
    private sealed class ClosedMonths
    {
        private readonly DailyGrid days;
        private readonly AlertOptions options;
        private readonly CancellationToken cancellation;
        private readonly Dictionary<AssessmentPeriod, IReadOnlyList<PeriodAssessment>> current = [];
        private readonly Dictionary<AssessmentPeriod, IReadOnlyList<PeriodAssessment>> lastYear = [];

        public ClosedMonths(DailyGrid days, LocalDate asOf, AlertOptions options, CancellationToken cancellation)
        {
            (this.days, this.options, this.cancellation) = (days, options, cancellation);
            var last = asOf.PlusDays(1).ToYearMonth().PlusMonths(-1);
            Recent = [.. Enumerable.Range(0, options.MonthsBack).Select(i => last.PlusMonths(-i)).Select(m => AssessmentPeriod.Month(m.Year, m.Month)).TakeWhile(m => m.End >= days.FirstDay)];
        }

        public IReadOnlyList<AssessmentPeriod> Recent { get; }

        public IReadOnlyList<PeriodAssessment> Of(AssessmentPeriod month)
        {
            if (!current.TryGetValue(month, out var all))
                current.Add(month, all = PeriodAssessor.AssessAll(days, month, options.Plan.Assessment, cancellation));
            return all;
        }

        /// <summary>The same month of the year before, as the current one is compared with it.</summary>
        public IReadOnlyList<PeriodAssessment> LastYear(AssessmentPeriod month)
        {
            if (lastYear.TryGetValue(month, out var all))
                return all;
            lastYear.Add(month, all = PeriodAssessor.AssessAll(days, ComparedPeriod.LastYear(month), options.Plan.Assessment, cancellation));
            return all;
        }
    }
}
