using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Briefs;

/// <summary>Makes briefs and dispatch sheets out of days, hours and tracked goals.</summary>
/// <param name="data">What they are made from.</param>
/// <param name="area">The area, one of one's own.</param>
internal sealed class BriefMaker(BriefData data, Area area)
{
    private readonly DailyGrid days = data.Days;

    /// <summary>A day of the area and its place by AQI among all areas that have one that day.</summary>
    public PlacedDay DayOf(LocalDate date)
    {
        var ranking = RankingEngine.Rank(
            days.Areas.Select((a, row) => new RankingEntry(a, DayReport.Of(days, row, date, data.Assessment).Aqi.Aqi)),
            data.RulesFor(RankingCriterion.Index).RuleOf("aqi", RankingDirection.SmallestFirst));
        return new PlacedDay(DayReport.Of(days, days.IndexOf(area), date, data.Assessment), PlaceAmong.InRanking(ranking, area));
    }

    /// <summary>The figures over a period.</summary>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    public PeriodStanding Over(AssessmentPeriod period, IEnumerable<RankingMetric> metrics) =>
        new StandingMaker(data, area, period).Of(metrics);

    /// <summary>The last month to a day that publications and one's own days both hold; <c>null</c> where there is none.</summary>
    public PeriodStanding? LatestPublished(LocalDate asOf, IEnumerable<RankingMetric> metrics) =>
        data.Assessed.PeriodsOf().LastOrDefault(p => p.Kind == PeriodKind.Month && p.End <= asOf && p.Start <= days.LastDay && p.End >= days.FirstDay) is { } month
            ? Over(month, metrics)
            : null;

    /// <summary>The dispatch sheet of a period and of the year to its end.</summary>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    public DispatchSheet Sheet(AssessmentPeriod period, LocalDate asOf, IReadOnlyList<TrackedGoal> goals)
    {
        var known = period.Until(asOf);
        var toDate = AssessmentPeriod.ToDate(known.End);
        var rows = RowsOf(known, period, goals);
        return new DispatchSheet(area, period, toDate.Start == known.Start ? rows : [.. rows, .. RowsOf(toDate, AssessmentPeriod.Year(toDate.End.Year), goals)]);
    }

    private List<DispatchRow> RowsOf(AssessmentPeriod known, AssessmentPeriod whole, IReadOnlyList<TrackedGoal> goals) =>
        [.. Over(known, DispatchSheet.Figures).Figures.Select(f => new DispatchRow(known, f) { Goal = GoalOf(f.Metric.Key, whole, goals) })];

    /// <summary>The goal of a figure over a whole period; of good days, where none is set, that of their ratio.</summary>
    private static TrackedPeriod? GoalOf(string key, AssessmentPeriod whole, IReadOnlyList<TrackedGoal> goals)
    {
        TrackedPeriod? Of(string metric) => goals.Where(g => g.Goal.Metric.Key == metric && g.Goal.Origin is null)
            .SelectMany(g => g.Periods).FirstOrDefault(p => p.Period.Start == whole.Start && p.Period.End == whole.End);
        return Of(key) ?? (key == GoalMetric.GoodDays.Key ? Of(GoalMetric.GoodRatio.Key) : null);
    }
}
