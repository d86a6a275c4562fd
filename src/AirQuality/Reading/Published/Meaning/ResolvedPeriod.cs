using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>A period, or what is open about it.</summary>
/// <param name="Period">The period; <c>null</c> when it is open.</param>
/// <param name="Question">What is open; meaningless when there is a period.</param>
internal readonly record struct ResolvedPeriod(AssessmentPeriod? Period, QuestionKind Question = default)
{
    /// <summary>The number the publisher gives the week, or <c>null</c>.</summary>
    public int? Week { get; init; }

    /// <summary>Whether the period is that of the table above.</summary>
    public bool IsFromAbove { get; init; }
}
