using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Gaps;

/// <summary>What a report of gaps is asked, and what of the period is known.</summary>
/// <param name="Period">The period asked about.</param>
/// <param name="Wanted">What is wanted in it.</param>
/// <param name="Options">What it is about.</param>
internal sealed record GapQuestion(AssessmentPeriod Period, WantedPlace Wanted, GapOptions Options)
{
    /// <summary>The days ranked.</summary>
    public required AssessmentPeriod Assessed { get; init; }

    /// <summary>The days, which the rest of a running period is reckoned from; <c>null</c> where only figures are known.</summary>
    public DailyGrid? Days { get; init; }

    /// <summary>The last known day.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What a published list leaves out; <c>null</c> where it is whole.</summary>
    public ListHole? Hole { get; init; }
}
