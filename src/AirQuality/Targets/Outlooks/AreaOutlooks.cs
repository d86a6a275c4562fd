using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The draws of one area, made once for all its goals over a period; for one thread.</summary>
internal sealed class AreaOutlooks(DailyGrid days, Area area, Func<AssessmentPeriod, OutlookWindow> window, LocalDate asOf)
{
    private readonly Dictionary<AssessmentPeriod, DrawnArea> drawn = [];

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
        var ofPeriod = window(period);
        if (!drawn.TryGetValue(period, out var ofArea))
            drawn.Add(period, ofArea = new DrawnArea(days, area, ofPeriod, Regions));
        if (above is { } level)
            return ofArea.DaysAbove(metric, level, asOf);
        var figures = ofPeriod.Drawn([ofArea.Plan(metric)])[0];
        return ofArea.Summary(figures, metric, asOf, ofPeriod.Remaining > 0 ? Recalibration(metric, period) : Outlooks.Recalibration.None);
    }
}
