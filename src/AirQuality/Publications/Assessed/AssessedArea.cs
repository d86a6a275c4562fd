using AirQuality.Assessments;

namespace AirQuality.Publications.Assessed;

/// <summary>The assessment of an area with where it comes from.</summary>
/// <param name="Assessment">The assessment. What a publication does not hold is missing with a reason.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record AssessedArea(PeriodAssessment Assessment, FigureOrigin Origin);
