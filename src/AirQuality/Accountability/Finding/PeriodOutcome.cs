using AirQuality.Terms;

namespace AirQuality.Accountability.Finding;

/// <summary>Whether a period of an area counts for a rule.</summary>
/// <param name="Period">The period.</param>
/// <param name="Holds">Whether it does; <c>null</c> where that is not known.</param>
/// <param name="Evidence">By which figures.</param>
internal sealed record PeriodOutcome(AssessmentPeriod Period, bool? Holds, IReadOnlyList<DutyEvidence> Evidence);
