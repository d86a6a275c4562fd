using NodaTime;

namespace AirQuality.Targets;

/// <summary>The simulated figures of one area, metric and period, against any goals for them.</summary>
internal sealed class OutlookSummary
{
    private readonly Quotient[] figures;
    private readonly string? reason;
    private readonly GoalMetric metric;
    private readonly OutlookWindow window;
    private readonly LocalDate asOf;
    private readonly OutlookFigure rules;

    /// <summary>Takes the figures over and orders them.</summary>
    public OutlookSummary(Quotient[] figures, string? reason, GoalMetric metric, OutlookWindow window, LocalDate asOf)
    {
        (this.figures, this.reason, this.metric, this.window, this.asOf) = (figures, reason, metric, window, asOf);
        rules = OutlookFigure.Of(window.Period, window.Options.Assessment);
        Array.Sort(figures, (x, y) => ((Int128)x.Numerator * y.Denominator).CompareTo((Int128)y.Numerator * x.Denominator));
    }

    /// <summary>The outlook of one goal.</summary>
    public OutlookResult Result(Goal goal) => new()
    {
        Goal = goal,
        AsOf = asOf,
        RemainingDays = window.Remaining,
        PastYears = reason is null ? window.PastYears : 0,
        Reason = reason,
        Probability = reason is null ? figures.Count(f => rules.IsMet(goal, f)) / (double)figures.Length : null,
        P05 = Figure(5),
        Median = Figure(50),
        P95 = Figure(95),
    };

    /// <summary>A figure that was simulated: the smallest that so many per cent do not exceed.</summary>
    private decimal? Figure(int percent) =>
        reason is null ? rules.Published(metric, figures[Math.Max(0, (((figures.Length * percent) + 99) / 100) - 1)]) : null;
}
