using AirQuality.Numerics;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>
/// The figures with which a period of a region may end: in each simulation the mean of those of its areas, under the same draws. So a province is assessed
/// (RegionAssessor), and a percentile of its mean days would lie below its cities' own.
/// </summary>
internal sealed class RegionSimulation(IReadOnlyList<OutlookSimulation> areas, OutlookFigure rules)
{
    // The figures of areas have denominators of their own, as their days do. They are brought to millionths of the unit before they are added: nothing that is
    // published hangs on less.
    private const long Scale = 1_000;

    // Ratios of areas enter as they are published (RegionAssessor), in tenths of a per cent.
    private const int RatioDecimals = 1;

    /// <summary>The figures of a metric, or why an area has none.</summary>
    public SimulatedFigures Figures(GoalMetric metric) => metric.Kind == GoalKind.Index ? Index() : Mean(a => metric.IsRatio ? Published(a.Figures(metric)) : a.Figures(metric));

    /// <summary>Of a part of a percentile goal the days above a level in the area that has most, in each simulation.</summary>
    public SimulatedFigures DaysAbove(GoalMetric metric, int above)
    {
        var figures = areas.Select(a => a.DaysAbove(metric, above)).ToList();
        if (figures.Find(f => f.Figures.Length == 0) is { Reason: not null } none)
            return none;
        return new SimulatedFigures([.. Enumerable.Range(0, figures.Max(f => f.Figures.Length)).Select(i => figures.Select(f => f.Figures[f.Figures.Length == 1 ? 0 : i]).MaxBy(f => f.Numerator))], null);
    }

    /// <summary>Whether a goal is decided alike in all areas, and so in their mean; <c>null</c> where it is not.</summary>
    public bool? Decided(Goal goal)
    {
        var decisions = areas.Select(a => a.Decided(goal)).Distinct().ToList();
        return decisions.Count == 1 ? decisions[0] : null;
    }

    private static SimulatedFigures Published(SimulatedFigures ratios) =>
        new(Array.ConvertAll(ratios.Figures, f => new Quotient(f.Steps(RatioDecimals) * Concentration.Scale, Quotient.PowerOfTen(RatioDecimals))), ratios.Reason);

    private SimulatedFigures Mean(Func<OutlookSimulation, SimulatedFigures> of)
    {
        var figures = areas.Select(of).ToList();
        return figures.Find(f => f.Figures.Length == 0) is { Reason: not null } none ? none : new SimulatedFigures(Mean([.. figures.Select(f => f.Figures)]), null);
    }

    /// <summary>The index of a region is made of its six statistics; it is no mean of indices.</summary>
    private SimulatedFigures Index()
    {
        var statistics = new Quotient[Pollutants.Count][];
        foreach (var pollutant in Pollutants.All)
        {
            var figures = Mean(a => a.StatisticOfIndex(pollutant));
            if (figures.Figures.Length == 0)
                return figures;
            statistics[(int)pollutant] = figures.Figures;
        }

        return new SimulatedFigures([.. Enumerable.Range(0, statistics[0].Length).Select(i => rules.Index(Array.ConvertAll(statistics, s => s[i])))], null);
    }

    private static Quotient[] Mean(Quotient[][] areas)
    {
        var means = new Quotient[areas.Max(a => a.Length)];
        for (var i = 0; i < means.Length; i++)
        {
            long sum = 0;
            foreach (var area in areas)
                sum += HalfEven.Divide(area[area.Length == 1 ? 0 : i].Numerator * Scale, area[area.Length == 1 ? 0 : i].Denominator);
            means[i] = new Quotient(sum, Scale * areas.Length);
        }

        return means;
    }
}
