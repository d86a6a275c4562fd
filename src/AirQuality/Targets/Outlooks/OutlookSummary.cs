using AirQuality.Numerics;
using AirQuality.Targets.Goals;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The simulated figures of one area, metric and period, against any goals for them.</summary>
internal sealed class OutlookSummary
{
    private readonly SimulatedFigures figures;
    private readonly GoalMetric metric;
    private readonly OutlookWindow window;
    private readonly LocalDate asOf;
    private readonly OutlookFigure rules;
    private readonly long[] ordered;

    /// <summary>Orders the figures at published decimals; the exact ones stay for goals that are strict.</summary>
    public OutlookSummary(SimulatedFigures simulated, GoalMetric metric, OutlookWindow window, LocalDate asOf)
    {
        figures = simulated;
        this.metric = metric;
        this.window = window;
        this.asOf = asOf;
        rules = window.Rules;
        ordered = figures.Ordered(rules.Decimals(metric));
    }

    /// <summary>What past years alone say, where they are believed beside the draws.</summary>
    public OutlookClimatology? Climatology { get; init; }

    /// <summary>What past forecasts teach of the draws.</summary>
    public Recalibration Recalibration { get; init; } = Recalibration.None;

    /// <summary>Whether a goal is decided whatever comes; asked only beside <see cref="Climatology"/>.</summary>
    public Func<Goal, bool> IsDecided { get; init; } = _ => false;

    /// <summary>The outlook of one goal.</summary>
    public OutlookResult Result(Goal goal) => new()
    {
        Goal = goal,
        AsOf = asOf,
        RemainingDays = window.Remaining,
        PastYears = figures.Reason is null ? window.PastYears : 0,
        Reason = figures.Reason,
        Probability = Probability(goal),
        IsClimatology = figures.Reason is null && Climatology is { Prevails: true } && !IsDecided(goal),
        P05 = Widened(Figure(5), Climatology?.Least, Math.Min),
        Median = Figure(50),
        P95 = Widened(Figure(95), Climatology?.Most, Math.Max),
    };

    /// <summary>Where past years are believed rather than draws, the band holds theirs.</summary>
    private decimal? Widened(decimal? drawn, decimal? past, Func<decimal, decimal, decimal> end) =>
        drawn is { } figure && past is { } other && Climatology is { Prevails: true } ? end(figure, other) : drawn;

    /// <summary>The share of the simulations that meet a goal, with climatology beside it where the past is too short to trust them; <c>null</c> when there is none.</summary>
    public double? Probability(Goal goal)
    {
        if (figures.Reason is not null)
            return null;
        var drawn = Met(goal) / (double)figures.Count;
        var said = Climatology is { } past && !IsDecided(goal) ? past.Probability(goal, drawn) : drawn;
        return Climatology is { Prevails: true } ? said : Recalibration.Probability(said);
    }

    /// <summary>How many simulations meet a goal.</summary>
    private int Met(Goal goal)
    {
        var met = 0;
        if (goal.Policy == GoalPolicy.Strict || rules.Decimals(goal.Metric) != rules.Decimals(metric))
        {
            for (var i = 0; i < figures.Count; i++)
                met += rules.IsMet(goal, figures[i]) ? 1 : 0;
            return met;
        }

        // What is judged as it is published stands in order already.
        var limit = goal.Value * Quotient.PowerOfTen(rules.Decimals(metric));
        return goal.Metric.LargerIsBetter
            ? ordered.Length - Ascending.CountBelow(ordered, limit)
            : Ascending.CountBelow(ordered, decimal.Floor(limit) + 1);
    }

    /// <summary>The published figure that only one simulation in a hundred betters.</summary>
    public decimal? Best => Figure(metric.LargerIsBetter ? 99 : 1);

    /// <summary>A figure that was simulated: the smallest that so many per cent do not exceed.</summary>
    private decimal? Figure(int percent) => figures.Reason is null ? Quotient.ToDecimal(Order(percent), rules.Decimals(metric)) : null;

    private long Order(int percent)
    {
        if (Recalibration == Recalibration.None || Climatology is { Prevails: true })
            return Percentile(ordered, percent);
        var share = Recalibration.Share(percent / 100.0, metric.LargerIsBetter);
        return ordered[Math.Clamp((int)Math.Ceiling(share * ordered.Length) - 1, 0, ordered.Length - 1)];
    }

    /// <summary>The smallest of ascending values that so many per cent of them do not exceed.</summary>
    public static T Percentile<T>(T[] ascending, int percent) => ascending[Math.Max(0, (((ascending.Length * percent) + 99) / 100) - 1)];
}
