using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>The days of one area as its goals see them; for one thread. AQIs are made for the days asked for alone, once for all goals that go by them.</summary>
internal sealed class AreaGoalDays
{
    private readonly GoalDaysCache run;
    private readonly EnteringDays? days; // null for an area the grid does not hold
    private readonly Dictionary<JudgedDays, int[]> aqis = [];

    public AreaGoalDays(GoalDaysCache run, EnteringDays? days, RunningSums sums)
    {
        Sums = sums;
        this.run = run;
        this.days = days;
    }

    /// <summary>What its goals fill with their running sums, one after the other.</summary>
    public RunningSums Sums { get; }

    /// <summary>The areas a region is made of, where its figures are the means of theirs; empty for any other area.</summary>
    public IReadOnlyList<MemberDays> Members { get; init; } = [];

    /// <summary>The days of a goal's period that have passed, and what they spent.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="asOf">The last day that has passed.</param>
    /// <param name="rule">What a day spends.</param>
    /// <param name="missing">What a day without data does.</param>
    /// <param name="sums">Where running sums go; by default into arrays of their own.</param>
    public DaysSoFar SoFar(Goal goal, LocalDate asOf, BudgetRule rule, MissingDays missing, RunningSums? sums = null) => new(SoFar(goal.Metric, goal.Period, asOf, sums), rule, missing, sums)
    {
        Region = Members.Count == 0 ? null
            : new RegionSoFar(goal, rule, run.DecimalsOf(goal), [.. Members.Select(m => new AreaSoFar(m.Area, m.Days.SoFar(goal, asOf, rule, missing)))]),
    };

    /// <summary>The concentrations of the days of the grid up to a date, in thousandths, negative without data. Empty for an area the grid does not hold.</summary>
    public ReadOnlySpan<int> UpTo(Pollutant pollutant, LocalDate asOf) =>
        days is null ? [] : days.Codes(pollutant, EventScope.Statistics)[..Math.Clamp(days.DayOf(asOf) + 1, 0, days.DayCount)];

    /// <summary>The values of the days of a period up to an as-of date: thousandths for pollutants, the AQI for days; -1 without data.</summary>
    public ReadOnlyMemory<int> SoFar(GoalMetric metric, AssessmentPeriod period, LocalDate asOf, RunningSums? sums = null)
    {
        var all = RunningSums.Passed(sums, Math.Max(0, NodaTime.Period.DaysBetween(period.Start, LocalDate.Min(asOf, period.End)) + 1));
        if (days is null)
            return all;
        var passed = all.Span;
        var offset = days.DayOf(period.Start);
        var first = Math.Max(0, -offset);
        var count = Math.Min(passed.Length - first, days.DayCount - offset - first);
        if (count <= 0)
            return all;
        var values = metric.Pollutant is { } pollutant
            ? days.Codes(pollutant, EventScope.Statistics).Slice(offset + first, count)
            : Aqis(new JudgedDays(offset + first, count, AsOf: null));
        for (var i = 0; i < count; i++)
            passed[first + i] = Math.Max(values[i], -1);
        return all;
    }

    /// <summary>The values of past days as they stand for the days of a goal: a day of March that stands for one of March 2026 is judged by the edition of that.</summary>
    public ReadOnlySpan<int> Past(GoalMetric metric, AssessmentPeriod period, PastWindow window)
    {
        var count = days is null ? 0 : Math.Min(window.Count, days.DayCount - window.First);
        if (count <= 0)
            return [];
        return metric.Pollutant is { } pollutant
            ? days!.Codes(pollutant, EventScope.Statistics).Slice(window.First, count)
            : Aqis(new JudgedDays(window.First, count, period));
    }

    private int[] Aqis(JudgedDays asked)
    {
        if (!aqis.TryGetValue(asked, out var values))
            aqis.Add(asked, values = days!.Aqis(asked.First, asked.Count, run.EditionsOf(asked.AsOf)));
        return values;
    }

    /// <summary>Days judged each by its own time or as days of a period to come.</summary>
    private readonly record struct JudgedDays(int First, int Count, AssessmentPeriod? AsOf);
}
