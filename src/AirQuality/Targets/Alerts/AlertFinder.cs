using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
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
        return Find(new AlertData(new DayAssessor(days, options.Plan.Assessment), days, asOf), tracked, options, cancellationToken);
    }

    /// <summary>Finds all alerts on a day, whatever the figures come from.</summary>
    /// <param name="data">The areas and the day.</param>
    /// <param name="tracked">The goals as tracked on that day, or <c>null</c> for the alerts that need none.</param>
    /// <param name="options">Thresholds.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static IReadOnlyList<Alert> Find(AlertData data, IReadOnlyList<TrackedGoal>? tracked, AlertOptions options, CancellationToken cancellationToken)
    {
        var months = new ClosedMonths(data, options, cancellationToken);
        var alerts = new List<Alert>();
        var season = data.Days is { } days ? ComparedSeason(days, data.AsOf, options) : null;
        foreach (var metric in Watched)
        {
            alerts.AddRange(WorseMonths(months, metric, options));
            if (season is not null)
                alerts.AddRange(WorseSeason(season, metric).Where(a => data.Asks(a.Area)));
        }

        alerts.AddRange(LongNearBottom(months, options));
        alerts.AddRange((tracked ?? []).Where(g => data.Asks(g.Goal.Area)).SelectMany(g => OfGoal(g, data.AsOf)));
        var order = data.Areas.Areas.Index().ToDictionary(a => a.Item, a => a.Index);
        return [.. alerts.OrderBy(a => order.GetValueOrDefault(a.Area, -1)).ThenBy(a => a.Rule)];
    }

    private static IEnumerable<Alert> WorseMonths(ClosedMonths months, RankingMetric metric, AlertOptions options)
    {
        // From the newest month back: a streak is of months in a row that reach to now, so the search ends with the first month that
        // lengthens none, and a county that was worse a year ago and is not any more is no alert.
        var streaks = new Streaks(months.Recent);
        foreach (var month in months.Recent)
        {
            var before = months.LastYear(month, metric.Key).ToDictionary(a => a.Area);
            foreach (var now in months.Of(month, metric.Key).Where(a => months.Data.Asks(a.Area)))
            {
                var then = before.GetValueOrDefault(now.Area);
                streaks.Add(now.Area, month, metric.Change(now, then) > 0
                    ? new AlertEvidence(month, metric.Of(now), metric.Of(then!)) { Origin = now.Origin > then!.Origin ? now.Origin : then.Origin }
                    : null);
            }

            if (!streaks.AnyOpen(month))
                break;
        }

        return Alerts(streaks, options.WorseMonths, AlertRule.WorseMonths, metric.Key);
    }

    private static IEnumerable<Alert> LongNearBottom(ClosedMonths months, AlertOptions options)
    {
        var index = RankingMetric.Index;
        var streaks = new Streaks(months.Recent);
        foreach (var month in months.Recent.Where(m => months.CanRank(m, index.Key)))
        {
            foreach (var ranking in months.Of(month, index.Key).GroupBy(a => options.Plan.GroupOf(a.Area)).Select(g => index.Rank(g, options.Rules ?? RankingOptions.Default)))
            {
                var count = options.BottomOf(ranking.Ranked.Count);
                var last = ranking.Bottom(count).ToDictionary(r => r.Area);
                foreach (var area in ranking.Areas.Where(months.Data.Asks))
                    streaks.Add(area, month, last.GetValueOrDefault(area) is { } place ? new AlertEvidence(month, place.PlaceFromBottom, count) { Origin = place.Origin } : null);
            }

            if (!streaks.AnyOpen(month))
                break;
        }

        return Alerts(streaks, options.BottomMonths, AlertRule.LongNearBottom, index.Key);
    }

    private static IEnumerable<Alert> Alerts(Streaks streaks, int least, AlertRule rule, string metric) =>
        streaks.AtLeast(least).Select(s => new Alert(s.Area, rule, metric, s.Evidence[0].Period.Start, s.Evidence));

    /// <summary>The season to date beside the same days a year before; <c>null</c> where none runs or nothing is known of it.</summary>
    private static SeasonToDate? ComparedSeason(DailyGrid days, LocalDate asOf, AlertOptions options)
    {
        // The season runs from 1 October to 31 March; between April and September there is none to date.
        if (asOf.Month is > 3 and < 10)
            return null;
        var season = AssessmentPeriod.Season(asOf.Month >= 10 ? asOf.Year : asOf.Year - 1);
        var toDate = AssessmentPeriod.Range(season.Start, asOf);
        var current = PeriodAssessor.AssessAll(days, toDate, options.Plan.Assessment);
        return current.Count == 0 ? null : new SeasonToDate(toDate, current, PeriodAssessor.AssessAll(days, ComparedPeriod.LastYear(toDate), options.Plan.Assessment));
    }

    private static IEnumerable<Alert> WorseSeason(SeasonToDate season, RankingMetric metric)
    {
        foreach (var (now, then) in season.Current.Zip(season.LastYear))
            if (metric.Change(now, then) > 0)
                yield return new Alert(now.Area, AlertRule.WorseSeason, metric.Key, season.Period.Start, [new AlertEvidence(season.Period, metric.Of(now), metric.Of(then))]);
    }

    /// <summary>The parts of a goal of which alerts ask how likely they are kept: of all others only what is missed for certain.</summary>
    internal static IReadOnlyList<GoalLevel> LevelsAskedFor { get; } = [GoalLevel.Month, GoalLevel.Quarter];

    /// <summary>Whether an alert of a goal hangs on how likely it is met; what is missed is missed without.</summary>
    internal static bool AsksHowLikely(TrackedGoal goal, LocalDate asOf) =>
        (asOf.Month <= 3 && goal.Periods.Any(p => p.Level == GoalLevel.Quarter))
        || (goal.Periods.FirstOrDefault(p => p.Level == GoalLevel.Week)?.Status == GoalStatus.Missed && goal.Periods.Any(p => p.Level == GoalLevel.Month));

    private static IEnumerable<Alert> OfGoal(TrackedGoal goal, LocalDate asOf)
    {
        // 首季开门红 is asked about in the first quarter alone. A week missed is no alert as long as its month can still make up for it.
        var quarter = goal.Periods.FirstOrDefault(p => p.Level == GoalLevel.Quarter);
        if (quarter is not null && asOf.Month <= 3 && IsEndangered(quarter.Status))
            yield return Raise(goal, AlertRule.FirstQuarter, quarter, quarter.Status);
        foreach (var period in goal.Periods.Where(p => p.Level != GoalLevel.Week && p.Status == GoalStatus.Missed))
            yield return Raise(goal, AlertRule.Unreachable, period, period.Status);
        var week = goal.Periods.FirstOrDefault(p => p.Level == GoalLevel.Week);
        var month = goal.Periods.FirstOrDefault(p => p.Level == GoalLevel.Month);
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

        // A week in which a goal is only expected to break lies ahead: nothing is so since then.
        var since = period is { Status: GoalStatus.Missed, BreaksIn: { } broken } ? broken.Start : period.Period.Start;
        return new Alert(goal.Goal.Area, rule, goal.Goal.Key, since, [evidence]) { Responsible = goal.Goal.Responsible, Owners = goal.Goal.Owners, Status = status };
    }

    /// <summary>The assessments of the months that are over, newest first, and of the same months of the year before, made as they are asked for.</summary>
    private sealed class ClosedMonths
    {
        private readonly IAreaAssessor areas;
        private readonly CancellationToken cancellation;
        private readonly Dictionary<AskedMonth, IReadOnlyList<PeriodAssessment>> known = [];

        public ClosedMonths(AlertData data, AlertOptions options, CancellationToken cancellation)
        {
            Data = data;
            areas = data.Areas;
            this.cancellation = cancellation;
            var last = data.AsOf.PlusDays(1).ToYearMonth().PlusMonths(-1);
            Recent = [.. Enumerable.Range(0, options.MonthsBack).Select(i => last.PlusMonths(-i)).Select(m => AssessmentPeriod.Month(m.Year, m.Month)).TakeWhile(m => data.Days is not { } days || m.End >= days.FirstDay)];
        }

        public AlertData Data { get; }

        public IReadOnlyList<AssessmentPeriod> Recent { get; }

        public bool CanRank(AssessmentPeriod month, string figure) => areas.CanRank(month, figure);

        public IReadOnlyList<PeriodAssessment> Of(AssessmentPeriod month, string figure) => Of(new AskedMonth(ComparedPeriod.Alone(month), figure));

        /// <summary>The same month of the year before, as the current one is compared with it.</summary>
        public IReadOnlyList<PeriodAssessment> LastYear(AssessmentPeriod month, string figure) => Of(new AskedMonth(ComparedPeriod.LastYear(month), figure));

        private IReadOnlyList<PeriodAssessment> Of(AskedMonth month)
        {
            var key = areas.GivesAllFigures ? month with { Figure = string.Empty } : month;
            if (!known.TryGetValue(key, out var all))
                known.Add(key, all = areas.Assess(month.Period, month.Figure, cancellation));
            return all;
        }

        private readonly record struct AskedMonth(ComparedPeriod Period, string Figure);
    }

    private sealed record SeasonToDate(AssessmentPeriod Period, IReadOnlyList<PeriodAssessment> Current, IReadOnlyList<PeriodAssessment> LastYear);
}
