using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Gaps;

/// <summary>A period and the last of its days that is known.</summary>
/// <param name="Period">The period.</param>
/// <param name="AsOf">The day.</param>
internal readonly record struct RunningPeriod(AssessmentPeriod Period, LocalDate AsOf);
