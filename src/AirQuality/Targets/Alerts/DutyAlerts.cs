using AirQuality.Accountability;

namespace AirQuality.Targets.Alerts;

/// <summary>What areas have met or are one step from, as alerts.</summary>
internal static class DutyAlerts
{
    /// <summary>One alert a duty that is met or near, with the figures that count so far.</summary>
    /// <param name="duties">The duties.</param>
    public static IEnumerable<Alert> Of(IEnumerable<Duty> duties) => duties.Where(d => d.State != DutyState.Clear).Select(d => new Alert(
        d.Area,
        d.State == DutyState.Met ? AlertRule.DutyMet : AlertRule.DutyNear,
        d.Metric,
        d.Evidence.Count > 0 ? d.Evidence[0].Period.Start : d.Decides.Start,
        Evidence(d))
    {
        Duty = d,
    });

    /// <summary>The last figures, as many as the rule needs; where none counts yet what decides next.</summary>
    private static IReadOnlyList<AlertEvidence> Evidence(Duty duty) => duty.Evidence.Count > 0
        ? [.. duty.Evidence.TakeLast(duty.Needs).Select(e => new AlertEvidence(e.Period, e.Figure, e.LastYear) { Origin = e.Origin })]
        : [new AlertEvidence(duty.Decides, duty.Limits.Select(l => l.SoFar).FirstOrDefault(), duty.Limits.Select(l => l.Value).FirstOrDefault())];
}
