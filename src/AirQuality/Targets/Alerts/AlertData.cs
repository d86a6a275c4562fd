using AirQuality.Assessments;
using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Targets.Alerts;

/// <summary>What alerts are found in.</summary>
/// <param name="Areas">The areas with their months.</param>
/// <param name="Days">One's own days, or <c>null</c> where only publications are known.</param>
/// <param name="AsOf">The last day that has passed.</param>
internal sealed record AlertData(IAreaAssessor Areas, DailyGrid? Days, LocalDate AsOf);
