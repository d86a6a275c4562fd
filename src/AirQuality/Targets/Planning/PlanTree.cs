using AirQuality.Numerics;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Planning;

/// <summary>
/// The budget of one goal over the calendar, made level by level as it is asked for. Without days it is the plan as made at
/// the start; with days so far it is the plan in force: closed periods have spent what they spent, the rest is shared out over
/// the days that can still be valid.
/// </summary>
internal sealed class PlanTree
{
    private readonly long[] weightUpTo;

    /// <summary>The plan as made at the start.</summary>
    /// <param name="root">The goal.</param>
    /// <param name="profile">What each day is expected to spend.</param>
    /// <param name="options">Edition, decimals.</param>
    /// <param name="calendar">The calendar all goals share.</param>
    /// <param name="sums">Where running sums go; by default into an array of its own.</param>
    public PlanTree(RootGoal root, SeasonalProfile profile, PlanOptions options, CalendarCache calendar, RunningSums? sums = null)
    {
        Goal = root.Goal;
        ByHand = root.ByHand;
        Calendar = calendar;
        Nodes = sums?.NewNodes();
        Rule = BudgetRule.Of(root.Goal, options.DecimalsOf(root.Goal), options.Assessment.Standards.Thresholds);
        Span = CalendarSpan.Of(root.Goal.Period);
        var period = root.Goal.Period;
        var days = calendar.Days(period.Start, period.Days);
        weightUpTo = RunningSums.Weights(sums, days.Length + 1);
        for (var i = 0; i < days.Length; i++)
            weightUpTo[i + 1] = weightUpTo[i] + profile[days[i]];
        Root = NewRoot(planned: null);
    }

    /// <summary>The plan in force after the days so far.</summary>
    /// <param name="planned">The plan as made at the start.</param>
    /// <param name="soFar">The days.</param>
    /// <param name="replan">What they do to it.</param>
    /// <param name="closesLastDay">Whether a part that ends on the last of them has spent what it spent, as for what is to come; else it is still judged by the goal it was given.</param>
    public PlanTree(PlanTree planned, DaysSoFar soFar, Replan replan, bool closesLastDay = false)
    {
        ClosedTo = closesLastDay ? soFar.Last : soFar.Last - 1;
        Goal = planned.Goal;
        ByHand = planned.ByHand;
        Calendar = planned.Calendar;
        Nodes = planned.Nodes;
        Rule = planned.Rule;
        Span = planned.Span;
        weightUpTo = planned.weightUpTo;
        SoFar = soFar;
        Replan = replan;
        Root = NewRoot(planned.Root);
    }

    public Goal Goal { get; }

    public CalendarCache Calendar { get; }

    /// <summary>Where its nodes are taken from; <c>null</c> where each is new.</summary>
    public PlanNodes? Nodes { get; }

    public BudgetRule Rule { get; }

    public DaysSoFar? SoFar { get; }

    public Replan Replan { get; }

    /// <summary>Parts that end by this day are closed.</summary>
    public int ClosedTo { get; } = -1;

    public PlanNode Root { get; }

    public Dictionary<AssessmentPeriod, Goal> ByHand { get; }

    /// <summary>The first day of the period of the goal, as <see cref="CalendarSpan"/> counts.</summary>
    public int Start => Span.First;

    /// <summary>The number of the last day within the period of the goal.</summary>
    public int Last => Span.Last - Span.First;

    private CalendarSpan Span { get; }

    /// <summary>The number of a day within the period of the goal.</summary>
    public int Day(LocalDate date) => NodaTime.Period.DaysBetween(Goal.Period.Start, date);

    /// <summary>What the profile expects from one day to another, both included.</summary>
    public long Weight(int first, int last) => last < first ? 0 : weightUpTo[last + 1] - weightUpTo[first];

    /// <summary>The same without the days already lost to missing data.</summary>
    public long OpenWeight(int first, int last)
    {
        // A lost day takes its weight along: the days that are left share what it would have had, as the figure is the mean of fewer days.
        var weight = Weight(first, last);
        if (SoFar is not null)
            foreach (var day in SoFar.LostDays)
                weight -= day >= first && day <= last ? Weight(day, day) : 0;
        return weight;
    }

    public int Lost(int first, int last) => SoFar?.Lost(first, last) ?? 0;

    private PlanNode NewRoot(PlanNode? planned)
    {
        var budget = Rule.Budget(Goal.Value, Span.Days - Lost(0, Span.Days - 1));
        return PlanNode.Of(this, Span, new Share(budget, Goal.Value, budget), planned, PlanCalendar.LevelOf(Goal.Period)!.Value);
    }

    /// <summary>A budget in the unit people read: concentration-days or days.</summary>
    public decimal ToUnit(long budget) => Rule.InDays ? budget : Quotient.OfThousandths(budget);
}
