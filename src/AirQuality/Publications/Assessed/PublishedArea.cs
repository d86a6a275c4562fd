using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>What is published of an area in a period.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Values">The values by metric.</param>
internal sealed record PublishedArea(Area Area, AssessmentPeriod Period, IReadOnlyDictionary<PublishedMetric, PublishedValue> Values);
