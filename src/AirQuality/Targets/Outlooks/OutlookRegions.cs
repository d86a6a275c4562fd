using System.Collections.Concurrent;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>The draws of the areas that regions are made of, where regions are assessed by their areas' statistics.</summary>
internal sealed class OutlookRegions
{
    private readonly DailyGrid areas;
    private readonly LocalDate asOf;
    private readonly OutlookLevels levels;
    private readonly ConcurrentDictionary<AssessmentPeriod, Lazy<OutlookWindow>> windows = [];

    private OutlookRegions(DailyGrid areas, LocalDate asOf, OutlookOptions options)
    {
        (this.areas, this.asOf) = (areas, asOf);
        levels = new OutlookLevels(areas, asOf, options);
    }

    /// <summary>The regions of a grid; <c>null</c> where its areas are no regions, or are assessed by their own days.</summary>
    public static OutlookRegions? Of(DailyGrid days, LocalDate asOf, OutlookOptions options) =>
        options.Assessment.PartsOf(days) is { } areas ? new OutlookRegions(areas, asOf, options) : null;

    /// <summary>The figures with which a period of a region may end; <c>null</c> where no area lies in it.</summary>
    public RegionSimulation? Of(Area region, AssessmentPeriod period)
    {
        var window = windows.GetOrAdd(period, p => new(() => new OutlookWindow(areas, p, asOf, levels))).Value;
        List<OutlookSimulation> members =
        [
            .. areas.Areas.Index().Where(a => region.Equals(a.Item.At(region.Level))).Select(a => new OutlookSimulation(new EnteringDays(areas, a.Index, window.Options.Assessment), window)),
        ];
        return members.Count == 0 ? null : new RegionSimulation(members, window.Rules);
    }
}
