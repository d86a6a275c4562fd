using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The draws of one area, made once for all its goals over a period.</summary>
internal sealed class AreaOutlooks(DailyGrid days, int row, Func<AssessmentPeriod, OutlookWindow> window, LocalDate asOf)
{
    private readonly Dictionary<AssessmentPeriod, OutlookSimulation> simulations = [];
    private readonly Dictionary<AssessmentPeriod, RegionSimulation?> ofRegion = [];

    /// <summary>The areas the area is made of, where it is a region that is assessed by their statistics.</summary>
    public OutlookRegions? Regions { get; init; }

    /// <summary>What past forecasts teach of a figure of a period.</summary>
    public Func<GoalMetric, AssessmentPeriod, Recalibration> Recalibration { get; init; } = (_, _) => Outlooks.Recalibration.None;

    /// <summary>Where a figure may end; of a part of a percentile goal the days above it.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="period">The period.</param>
    /// <param name="above">Of a part of a percentile goal the level in thousandths whose days above are counted, else <c>null</c>.</param>
    public OutlookSummary Of(GoalMetric metric, AssessmentPeriod period, int? above = null)
    {
        var drawn = window(period);
        if (!simulations.TryGetValue(period, out var simulation))
            simulations.Add(period, simulation = new OutlookSimulation(new EnteringDays(days, row, drawn.Options.Assessment), drawn));

        // A number of days that must not be passed is, for the summary, like a number of heavy days.
        var counted = above is null ? metric : GoalMetric.HeavyDays;
        var region = Region(period);
        var simulated = above is { } level ? region?.DaysAbove(metric, level) ?? simulation.DaysAbove(metric, level)
            : region?.Figures(metric) ?? simulation.Figures(metric);
        return new OutlookSummary(simulated, counted, drawn, asOf)
        {
            Climatology = above is null ? OutlookClimatology.Of(days, row, metric, drawn) : null,
            Recalibration = above is null && drawn.Remaining > 0 ? Recalibration(metric, period) : Outlooks.Recalibration.None,
            IsDecided = goal => (region is null ? simulation.Decided(goal) : region.Decided(goal)) is not null,
        };
    }

    private RegionSimulation? Region(AssessmentPeriod period)
    {
        if (Regions is null)
            return null;
        if (!ofRegion.TryGetValue(period, out var region))
            ofRegion.Add(period, region = Regions.Of(days.Areas[row], period));
        return region;
    }
}
