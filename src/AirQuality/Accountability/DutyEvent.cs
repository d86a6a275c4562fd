using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>A rule that was met.</summary>
/// <param name="Period">The period that met it.</param>
/// <param name="Evidence">The periods that were counted, in order of time.</param>
public sealed record DutyEvent(AssessmentPeriod Period, IReadOnlyList<DutyEvidence> Evidence);
