using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed class AssessmentPeriodConverter() : TextConverter<AssessmentPeriod>(
    "a period like 2026, 2026-Q4, 2026-10 or 2026-10-01..2026-10-15", period => period.ToString(), AssessmentPeriod.Parse);
