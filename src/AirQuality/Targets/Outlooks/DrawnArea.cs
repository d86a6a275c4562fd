using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>One area over one period, with its own draws or, where it is a region that is assessed by the statistics of its areas, with theirs.</summary>
internal sealed class DrawnArea
{
    private readonly DailyGrid days;
    private readonly int row;
    private readonly OutlookWindow window;
    private readonly OutlookSimulation? own;
    private readonly RegionSimulation? region;

    /// <summary>Begins an area; one that the grid does not have has no figures.</summary>
    public DrawnArea(DailyGrid days, Area area, OutlookWindow window, OutlookRegions? regions)
    {
        (this.days, this.window, row) = (days, window, days.IndexOf(area));
        own = row < 0 ? null : new OutlookSimulation(new EnteringDays(days, row, window.Options.Assessment), window);
        region = regions?.Of(area, window.Period);
    }

    /// <summary>The figures of a metric, or how they are drawn beside those of other areas.</summary>
    public PlannedFigures Plan(GoalMetric metric) => region is not null ? region.Figures(metric) : own?.Plan(metric) ?? SimulatedFigures.None(Reason.Only(ReasonCode.NoData));

    /// <summary>The outlook of goals for a metric.</summary>
    /// <param name="figures">Its figures.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="asOf">The last day known.</param>
    /// <param name="recalibration">What past forecasts teach of it.</param>
    public OutlookSummary Summary(SimulatedFigures figures, GoalMetric metric, LocalDate asOf, Recalibration recalibration) => new(figures, metric, window, asOf)
    {
        Climatology = OutlookClimatology.Of(days, row, metric, window),
        Recalibration = recalibration,
        IsDecided = IsDecided,
    };

    /// <summary>The outlook of how many days lie above a level of a percentile goal, in thousandths.</summary>
    public OutlookSummary DaysAbove(GoalMetric metric, int level, LocalDate asOf)
    {
        var simulated = region?.DaysAbove(metric, level) ?? own?.DaysAbove(metric, level) ?? SimulatedFigures.None(Reason.Only(ReasonCode.NoData));

        // A number of days that must not be passed is, for the summary, like a number of heavy days.
        return new OutlookSummary(simulated, GoalMetric.HeavyDays, window, asOf) { IsDecided = IsDecided };
    }

    private bool IsDecided(Goal goal) => (region is null ? own?.Decided(goal) : region.Decided(goal)) is not null;
}
