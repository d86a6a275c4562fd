using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Scenarios;

/// <summary>Ends periods as a scenario says and assesses them like any other.</summary>
public static class ScenarioAssessor
{
    private const int YearsForBest = 3;

    /// <summary>How goals end in a scenario.</summary>
    /// <param name="days">Days of this year and of the years to repeat.</param>
    /// <param name="goals">The goals.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="asOf">The last day that is known; where the grid ends earlier, that is where the days to come begin.</param>
    /// <param name="options">Edition and scheme.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal, in their order. A day missing in the year repeated stays missing; too many of them give no figure but a reason.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A percentage or the episode is out of its range.</exception>
    /// <exception cref="ArgumentException">The options ask for unrounded daily values.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<ScenarioResult> Of(
        DailyGrid days, IEnumerable<Goal> goals, Scenario scenario, LocalDate asOf, AssessmentOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(goals);
        ArgumentNullException.ThrowIfNull(scenario);
        scenario.Validate();
        options ??= AssessmentOptions.Default;
        if (options.DailyPrecision != DailyPrecision.Published)
            throw new ArgumentException("A scenario is made of published daily values.", nameof(options));
        var last = days.DayCount > 0 ? LocalDate.Min(asOf, days.LastDay) : asOf;
        var results = new List<ScenarioResult>();
        foreach (var goal in goals)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(Of(ScenarioSource.Of(days, goal.Area, options), goal, scenario, last));
        }

        return results;
    }

    private static ScenarioResult Of(ScenarioSource? source, Goal goal, Scenario scenario, LocalDate asOf)
    {
        var next = LocalDate.Max(goal.Period.Start, asOf.PlusDays(1));
        var none = new ScenarioResult { Goal = goal, Scenario = scenario, RemainingDays = Math.Max(0, NodaTime.Period.DaysBetween(next, goal.Period.End) + 1) };
        if (source is null)
            return none with { Reason = Reason.Only(ReasonCode.NoData) };
        if (goal.Metric.IsOfPlaces)
            return none with { Reason = Reason.Only(ReasonCode.DependsOnOthers) };
        if (none.RemainingDays == 0)
            return Ended(none, source.Ended(new ScenarioRest(goal.Period, asOf, YearsBack: 0), scenario), yearsBack: null);

        // A year with too few days in the season to come is no year to repeat: the figure would be made of the known days alone and look
        // fine.
        ComparedPeriod Compared(AssessmentPeriod rest, int back) => new(rest.PlusYears(-back), rest);
        var endings = Enumerable.Range(1, scenario.Basis == ScenarioBasis.LastYear ? 1 : YearsForBest).Select(back =>
            ScenarioDays.Incomplete(source.Own, goal, Compared(AssessmentPeriod.Range(next, goal.Period.End), back)) is { } reason
                ? none with { Reason = reason }
                : Ended(none, source.Ended(new ScenarioRest(goal.Period, asOf, back), scenario), back)).ToList();
        return endings.Where(e => e.Margin is not null).MaxBy(e => e.Margin) ?? endings[0];
    }

    private static ScenarioResult Ended(ScenarioResult none, ScenarioEnding ending, int? yearsBack)
    {
        var goal = none.Goal;
        var without = ending.Assess(goal.Period, withEpisode: false);
        var with = ending.Assess(goal.Period, withEpisode: true);
        if (OutlookFigure.Published(with, goal.Metric) is not { } figure || OutlookFigure.Published(without, goal.Metric) is not { } figureWithout)
            return none with { Reason = goal.Metric.Kind == GoalKind.Index ? with.Index.Reason : Reason.Only(ReasonCode.NoValidDay) };

        // A strict goal is judged before rounding, a published one by what the bulletin will print; shown is the published figure in both.
        var judged = goal.Policy == GoalPolicy.Strict ? OutlookFigure.Exact(with, goal.Metric)!.Value : figure;
        var order = Fraction.Compare(judged, goal.Value);
        return none with
        {
            YearsBack = yearsBack,
            Figure = figure,
            Met = goal.Metric.LargerIsBetter ? order >= 0 : order <= 0,
            Margin = goal.Metric.LargerIsBetter ? figure - goal.Value : goal.Value - figure,
            WithoutEpisode = figureWithout,
            EpisodeCost = none.Scenario.Episode is null ? null : goal.Metric.Kind switch
            {
                GoalKind.Mean => ScenarioDays.Sum(ending.Own.WithEpisode, goal.Metric.Pollutant!.Value) - ScenarioDays.Sum(ending.Own.WithoutEpisode, goal.Metric.Pollutant.Value),
                GoalKind.Percentile => ScenarioDays.Above(ending.Own.WithEpisode, goal) - ScenarioDays.Above(ending.Own.WithoutEpisode, goal),
                GoalKind.GoodRatio or GoalKind.GoodDays => without.GoodDays - with.GoodDays,
                _ => figure - figureWithout,
            },
        };
    }
}
