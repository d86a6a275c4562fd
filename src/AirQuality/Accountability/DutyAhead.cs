using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>What a later period must keep so that it does not count, known already from last year or from where the others stand.</summary>
/// <param name="Period">The period.</param>
/// <param name="Limits">The figures with which it does not count; several where all of them must be kept.</param>
public sealed record DutyAhead(AssessmentPeriod Period, IReadOnlyList<DutyLimit> Limits);
