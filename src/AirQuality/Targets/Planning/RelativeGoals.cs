using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Wording;

namespace AirQuality.Targets.Planning;

/// <summary>Turns goals in % of a base into goals in the unit of the figure.</summary>
public static class RelativeGoals
{
    /// <summary>The figure a relative goal asks for: the largest published one whose change against the base, rounded as bulletins round it, keeps the goal.</summary>
    /// <param name="goal">The goal; one without a base is given back as it is.</param>
    /// <param name="history">Days that reach back to the base.</param>
    /// <param name="options">Edition, scheme.</param>
    /// <returns>The goal in its unit, or <c>null</c> when a year of the base has no valid figure.</returns>
    public static Goal? Resolve(Goal goal, DailyGrid history, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(history);
        options ??= PlanOptions.Default;
        if (goal.Base is not { } relative)
            return goal;
        var edition = options.EditionOf(goal.Period);
        var decimals = goal.Metric.Pollutant is { } p ? edition.Assessment.Decimals(p, goal.Period.End) : 2;
        Fraction sum = 0;
        var years = YearsBack(goal, relative);
        foreach (var back in years)
        {
            if (BaseOf(goal, back, history, options) is not { } then || Figure(then, goal.Metric) is not { } figure)
                return null;
            sum += figure;
        }

        var baseFigure = sum / years.Length;
        var absolute = goal with { Base = null, Asked = new AskedChange(goal.Value, relative, baseFigure.Round(DecimalsOfBase(goal.Metric, decimals, years.Length))) };

        // Days are whole, and are rounded to the strict side: a goal of 280.2 good days is not met by 280.
        return goal.Metric.Kind switch
        {
            GoalKind.GoodRatio or GoalKind.HeavyRatio => absolute with { Value = Math.Clamp((baseFigure + goal.Value).Round(1), 0, 100) },
            GoalKind.GoodDays => absolute with { Value = Math.Min(goal.Period.Days, decimal.Ceiling(Changed(baseFigure, goal.Value))) },
            GoalKind.HeavyDays => absolute with { Value = decimal.Floor(Changed(baseFigure, goal.Value)) },
            _ => Largest(absolute, baseFigure.Round(decimals), decimals),
        };
    }

    /// <summary>Why a relative goal has no figure: the first thing that keeps its base from being valid.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="history">Days that reach back to the base.</param>
    /// <param name="options">Edition, scheme.</param>
    /// <returns>The reason; <c>null</c> for a goal that has a figure.</returns>
    public static Reason? ReasonOf(Goal goal, DailyGrid history, PlanOptions? options = null)
    {
        options ??= PlanOptions.Default;
        if (Resolve(goal, history, options) is not null)
            return null;
        var why = YearsBack(goal, goal.Base!).Select(back => BaseOf(goal, back, history, options)).OfType<PeriodAssessment>().Select(then => ReasonOf(then, goal.Metric)).OfType<Reason>();
        return Reason.Join([Reason.Only(ReasonCode.NothingToCompare), .. why.Take(1).Select(r => r.Code == ReasonCode.Several ? r.Parts[0] : r)]);
    }

    private static int[] YearsBack(Goal goal, GoalBase relative) => relative.Year is { } named ? [goal.Period.Start.Year - named] : [.. Enumerable.Range(1, relative.Years)];

    /// <summary>The period of a goal so many years before, judged as it is compared; <c>null</c> where nothing is known of the area.</summary>
    private static PeriodAssessment? BaseOf(Goal goal, int back, DailyGrid history, PlanOptions options)
    {
        var row = history.IndexOf(goal.Area);
        return row < 0 || back < 1 ? null : PeriodAssessor.Assess(history, row, new ComparedPeriod(goal.Period.PlusYears(-back), goal.Period), options.Assessment);
    }

    private static Reason? ReasonOf(PeriodAssessment then, GoalMetric metric) => metric.IsOfDays ? then.DaysReason
        : metric.Pollutant is { } pollutant ? then[pollutant].Reason
        : RankingMetric.Index.ReasonOf(then);

    /// <summary>The largest published figure whose change against the base, rounded as bulletins round it, keeps the goal.</summary>
    private static Goal? Largest(Goal goal, decimal baseFigure, int decimals)
    {
        if (baseFigure == 0)
            return null;
        var step = Quotient.ToDecimal(1, decimals);

        // The rate is published to 0.1 %, which hides up to half a thousandth of the base (1/2000). So the search begins above the plain
        // product by that and two steps, and goes down to the first figure whose published rate keeps the goal: solved by asking the very
        // rounding that the bulletin will use.
        var value = (((Fraction)baseFigure * (100 + goal.Value)) / 100).Round(decimals) + (step * (2 + decimal.Ceiling(baseFigure / 2000 / step)));
        while (Comparison.PercentChange(value, baseFigure) > goal.Value)
            value -= step;
        return value < 0 ? null : goal with { Value = value };
    }

    /// <summary>As the base is printed: ratios to 0.1 %, days of one year as the whole number they are.</summary>
    private static int DecimalsOfBase(GoalMetric metric, int ofFigure, int years) => (metric.IsOfDays, metric.IsRatio) switch
    {
        (_, true) => 1,
        (true, _) => years == 1 ? 0 : 1,
        _ => ofFigure,
    };

    private static decimal Changed(Fraction figure, decimal percent) => (figure * (100 + percent) / 100).Round(6);

    private static decimal? Figure(PeriodAssessment assessment, GoalMetric metric)
    {
        if (metric.IsOfDays)
        {
            if (assessment.DaysReason is not null)
                return null;
            return metric.Kind switch
            {
                GoalKind.GoodRatio => assessment.GoodRatio,
                GoalKind.GoodDays => assessment.GoodDays,
                GoalKind.HeavyRatio => Figures.Figure.HeavyRatio.Of(assessment),
                _ => metric.DaysOf(assessment.ValidDays - assessment.GoodDays, assessment.HeavyDays),
            };
        }

        if (metric.Pollutant is not { } pollutant)
            return RankingMetric.Index.ReasonOf(assessment) is null ? RankingMetric.Index.Of(assessment) : null;
        return assessment[pollutant].IsValid ? metric.Of(assessment[pollutant]) : null;
    }

    internal static IEnumerable<RootGoal> Resolve(RootGoal root, DailyGrid history, PlanOptions options) =>
        Resolve(root.Goal, history, options) is { } goal ? [root with { Goal = goal }] : [];
}
