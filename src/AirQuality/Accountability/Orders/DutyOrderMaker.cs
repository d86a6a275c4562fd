using AirQuality.Accountability.Finding;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Accountability.Orders;

/// <summary>Makes sheets to hand over of what areas have met.</summary>
/// <param name="report">How the areas stand.</param>
/// <param name="areas">The areas with their figures.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class DutyOrderMaker(DutyReport report, AssessedAreas areas, CancellationToken cancellationToken)
{
    private const int FewestBefore = 3;

    private readonly DutyFigures figures = new(areas, cancellationToken);

    /// <summary>The sheets of a register; without one a draft of each rule that is met.</summary>
    public DutyOrderReport Of(IReadOnlyList<DutyOrder>? register)
    {
        var orders = register is null
            ? report.Duties.Where(d => d.State == DutyState.Met).Select(d => new DutyOrderOf(new DutyOrder(d.Area, d.Rule.Key) { Metric = d.Metric.Length == 0 ? null : d.Metric, Owner = null }, d))
            : register.SelectMany(o => report.Duties.Where(d => d.Area == o.Area && d.Rule.Key == o.Rule && (o.Metric is null || o.Metric == d.Metric)).Select(d => new DutyOrderOf(o with { Metric = d.Metric.Length == 0 ? null : d.Metric }, d)));
        return new DutyOrderReport(report.Rules, report.AsOf, [.. orders.Select(o => Sheet(o.Order, o.Duty))]);
    }

    private DutyOrderSheet Sheet(DutyOrder order, Duty duty)
    {
        var all = Figures(duty);
        var since = order.Inspected ?? order.Issued;
        // The period in which an inspection falls is still what was found, not what came of it.
        var before = all.Where(e => since is not { } day || e.Period.Start <= day).ToList();
        return new DutyOrderSheet(order, duty)
        {
            State = StateOf(order, duty),
            Before = [.. before.Skip(PeriodsOf(before, Math.Max(duty.Needs, FewestBefore)))],
            After = [.. all.Skip(before.Count)],
        };
    }

    /// <summary>How many to pass over so that so many periods are left, each perhaps with several figures.</summary>
    private static int PeriodsOf(List<DutyEvidence> figures, int periods)
    {
        var kept = figures.Select(e => e.Period).Distinct().TakeLast(periods).ToHashSet();
        return figures.Count(e => !kept.Contains(e.Period));
    }

    private DutyOrderState StateOf(DutyOrder order, Duty duty)
    {
        if (order.Closed is { } closed && closed <= report.AsOf)
            return DutyOrderState.Closed;
        if (duty.State == DutyState.Met)
            return order.Term < report.AsOf ? DutyOrderState.Overdue : DutyOrderState.Open;
        return duty.BetterInARow >= Math.Max(duty.Needs, 1) ? DutyOrderState.Steady : DutyOrderState.Easing;
    }

    /// <summary>The figures of every period that is over, in order of time; of a rule on steps the composite index.</summary>
    private List<DutyEvidence> Figures(Duty duty)
    {
        IReadOnlyList<RankingMetric> metrics = duty.Metric.Length == 0
            ? [RankingMetric.Index]
            : [.. duty.Rule.Metrics.Where(m => duty.Metric.Split('+').Contains(m.Key, StringComparer.Ordinal))];
        var found = new List<DutyEvidence>();
        if (areas.FirstDay is not { } first)
            return found;
        foreach (var period in DutyPeriods.Whole(duty.Rule.Period, first, report.AsOf))
            foreach (var metric in metrics)
                if (figures.Of(metric, period).Of(duty.Area) is { Now: { } figure } pair)
                    found.Add(new DutyEvidence(period, metric.Key) { Figure = figure, LastYear = pair.Then, Change = pair.Change, Origin = pair.Origin });
        return found;
    }

    private readonly record struct DutyOrderOf(DutyOrder Order, Duty Duty);
}
