using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>How many valid days a span within a period needs.</summary>
internal readonly record struct DaysNeeded(AssessmentPeriod Span, int Needed);
