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
        return figures.Find(f => f.Reason is not null) ?? Together(figures, i => figures.Select(f => Of(f, i)).MaxBy(f => f.Numerator));
    }

    /// <summary>Whether a goal is decided alike in all areas, and so in their mean; <c>null</c> where it is not.</summary>
    public bool? Decided(Goal goal)
    {
        var decisions = areas.Select(a => a.Decided(goal)).Distinct().ToList();
        return decisions.Count == 1 ? decisions[0] : null;
    }

    private static SimulatedFigures Published(SimulatedFigures ratios) =>
        ratios.Each(f => new Quotient(f.Steps(RatioDecimals) * Concentration.Scale, Quotient.PowerOfTen(RatioDecimals)));

    private SimulatedFigures Mean(Func<OutlookSimulation, SimulatedFigures> of)
    {
        var figures = areas.Select(of).ToList();
        return figures.Find(f => f.Reason is not null) ?? Together(figures, i => Mean(figures, i));
    }

    /// <summary>The index of a region is made of its six statistics; it is no mean of indices.</summary>
    private SimulatedFigures Index()
    {
        var statistics = Array.ConvertAll(Enum.GetValues<Pollutant>(), p => Mean(a => a.StatisticOfIndex(p)));
        return Array.Find(statistics, s => s.Reason is not null) ?? Together(statistics, i => rules.Index(Array.ConvertAll(statistics, s => Of(s, i))));
    }

    private static Quotient Mean(List<SimulatedFigures> areas, int simulation)
    {
        long sum = 0;
        foreach (var area in areas)
            sum += HalfEven.Divide(Of(area, simulation).Numerator * Scale, Of(area, simulation).Denominator);
        return new Quotient(sum, Scale * areas.Count);
    }

    /// <summary>What becomes of the figures of each simulation.</summary>
    private static SimulatedFigures Together(IReadOnlyList<SimulatedFigures> figures, Func<int, Quotient> figure)
    {
        var made = new SimulatedFigures(figures.Max(f => f.Count));
        for (var i = 0; i < made.Count; i++)
            made[i] = figure(i);
        return made;
    }

    /// <summary>The figure of a simulation; where nothing had to be drawn the one there is.</summary>
    private static Quotient Of(SimulatedFigures figures, int simulation) => figures[figures.Count == 1 ? 0 : simulation];
}
