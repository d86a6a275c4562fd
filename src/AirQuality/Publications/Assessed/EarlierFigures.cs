using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>What is known of areas at a time that is compared with.</summary>
/// <param name="Period">The time.</param>
/// <param name="Assessments">The assessments of the areas that something is known of.</param>
internal sealed record EarlierFigures(ComparedPeriod Period, IReadOnlyDictionary<Area, PeriodAssessment> Assessments);
