using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Alerts;

/// <summary>What alerts are found in.</summary>
/// <param name="Areas">The areas with their months.</param>
/// <param name="Days">One's own days, or <c>null</c> where only publications are known.</param>
/// <param name="AsOf">The last day that has passed.</param>
internal sealed record AlertData(IAreaAssessor Areas, DailyGrid? Days, LocalDate AsOf)
{
    /// <summary>The only area to find alerts of, or <c>null</c> for all; places are among all areas either way.</summary>
    public Area? Only { get; init; }

    /// <summary>Whether alerts of an area are asked for.</summary>
    /// <param name="area">The area.</param>
    public bool Asks(Area area) => Only is null || Only == area;
}
