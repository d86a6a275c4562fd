using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>A station, or a smaller area, that makes up an area.</summary>
/// <param name="Row">Its row in the grid its values stand in; -1 for one the grid does not hold, which counts all the same.</param>
/// <param name="Service">The days on which it counts.</param>
/// <param name="Plan">What its monitoring plan leaves out: for that it does not count.</param>
internal readonly record struct AreaMember(int Row, ServiceDays Service, PlanDays Plan)
{
    /// <summary>Whether it counts for a pollutant on a day.</summary>
    public bool Counts(Pollutant pollutant, int day) => Service.Contains(day) && !Plan.LeavesOut(pollutant, day);
}
