using AirQuality.Observations;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Measures;

/// <summary>Sees what the days of measures brought: in their area against last year, and in the areas without such a measure.</summary>
internal sealed class MeasureObserver(DailyGrid days, IReadOnlyList<Measure> measures, LocalDate asOf, PlanOptions options)
{
    private readonly GoalDaysCache cache = new(days, options);

    /// <summary>What was seen of a measure; <c>null</c> before its first day, and where days are lacking.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="goal">The goal it is for; above which level days count is told by that of a percentile.</param>
    public MeasureSeen? See(Measure measure, Goal? goal)
    {
        var last = LocalDate.Min(LocalDate.Min(asOf, measure.Period.End), days.LastDay);
        if (days.DayCount == 0 || last < measure.Period.Start || (goal is null && measure.Metric.Kind == GoalKind.Percentile))
            return null;
        var passed = AssessmentPeriod.Range(measure.Period.Start, last);
        var question = new Question(passed, measure.Metric, RuleOf(measure, goal));
        if (Change(measure.Area, question) is not { } own)
            return null;

        // Areas with a measure of their own for the figure would hide what this one brought.
        var busy = measures.Where(m => m.Counts && m.Metric == measure.Metric && m.Period.Start <= last && m.Period.End >= measure.Period.Start).Select(m => m.Area).ToHashSet();
        var others = days.Areas.Where(a => a != measure.Area && !busy.Contains(a)).Select(a => Change(a, question)).OfType<Compared>().Select(c => c.Now - c.Then).ToList();
        return new MeasureSeen(passed, Round(own.Now), Round(own.Then)) { Others = others.Count == 0 ? null : Round(others.Average()), OtherAreas = others.Count };
    }

    private BudgetRule RuleOf(Measure measure, Goal? goal)
    {
        var judged = goal is null ? new Goal(measure.Area, measure.Metric, measure.Period, 1) : goal with { Metric = measure.Metric };
        return BudgetRule.Of(judged, measure.Metric.Pollutant is { } pollutant ? options.EditionOf(measure.Period).Assessment.Decimals(pollutant, measure.Period.End) : 0, options.Assessment.Standards.Thresholds);
    }

    private Compared? Change(Area area, Question question)
    {
        if (days.IndexOf(area) < 0)
            return null;
        var own = cache.Of(area);
        if (own.Members.Count > 0)
            return Mean([.. own.Members.Select(m => Change(m.Days, question)).OfType<Compared>()]);
        return Change(own, question);
    }

    /// <summary>A region changes as its areas do on average.</summary>
    private static Compared? Mean(List<Compared> areas) => areas.Count == 0 ? null : new Compared(areas.Average(a => a.Now), areas.Average(a => a.Then));

    private Compared? Change(AreaGoalDays own, Question question)
    {
        var then = question.Period.PlusYears(-1);
        var first = NodaTime.Period.DaysBetween(days.FirstDay, then.Start);
        if (first < 0)
            return null;
        var now = Spent(own.SoFar(question.Metric, question.Period, asOf).Span, question);
        var before = Spent(own.Past(question.Metric, question.Period, new PastWindow(first, then.Days)), question);
        return now is { } a && before is { } b ? new Compared(a, b) : null;
    }

    /// <summary>The mean of some days, or how many of them count, as if all were valid; <c>null</c> where half of them are not.</summary>
    private static decimal? Spent(ReadOnlySpan<int> values, Question question)
    {
        long sum = 0;
        var valid = 0;
        foreach (var value in values)
        {
            if (value < 0)
                continue;
            sum += question.Rule.Spent(value);
            valid++;
        }

        if (valid == 0 || valid * 2 < question.Period.Days)
            return null;
        return question.Rule.InDays ? (decimal)sum * question.Period.Days / valid : (decimal)sum / valid / Concentration.Scale;
    }

    private static decimal Round(decimal value) => decimal.Round(value, 1, MidpointRounding.ToEven);

    /// <summary>What is asked of each area.</summary>
    private readonly record struct Question(AssessmentPeriod Period, GoalMetric Metric, BudgetRule Rule);

    /// <summary>A figure now and a year before.</summary>
    private readonly record struct Compared(decimal Now, decimal Then);
}
