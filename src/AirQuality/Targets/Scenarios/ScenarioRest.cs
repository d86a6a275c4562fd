using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Scenarios;

/// <summary>What of a period is known, and where the rest of it comes from.</summary>
/// <param name="Period">The period.</param>
/// <param name="AsOf">The last day that is known.</param>
/// <param name="YearsBack">How many years before them the days lie that the days to come repeat.</param>
internal readonly record struct ScenarioRest(AssessmentPeriod Period, LocalDate AsOf, int YearsBack);
