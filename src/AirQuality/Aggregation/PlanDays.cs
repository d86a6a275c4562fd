using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>What the monitoring plan of a station leaves out, from a day on, as a day number.</summary>
internal readonly record struct PlanDays(PollutantMask NotMonitored, int First)
{
    public static PlanDays Of(Station station) =>
        station.Monitors is null ? default : new(PollutantMask.Where(p => !station.Monitors.Contains(p)), station.MonitorsFrom is { } from ? HourStamp.DayNumber(from) : int.MinValue);

    public bool LeavesOut(Pollutant pollutant, int day) => NotMonitored.Contains(pollutant) && day >= First;
}
