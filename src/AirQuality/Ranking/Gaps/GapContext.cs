using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Gaps;

/// <summary>What a report of gaps is made from, beside the assessments.</summary>
/// <param name="Options">What it is about.</param>
/// <param name="Assessed">The days ranked.</param>
/// <param name="Days">The days, which the rest of a running period is reckoned from; <c>null</c> where only figures are known.</param>
/// <param name="AsOf">The last known day.</param>
internal sealed record GapContext(GapOptions Options, AssessmentPeriod Assessed, DailyGrid? Days, LocalDate AsOf)
{
    /// <summary>What a published list leaves out; <c>null</c> where it is whole.</summary>
    public ListHole? Hole { get; init; }
}
