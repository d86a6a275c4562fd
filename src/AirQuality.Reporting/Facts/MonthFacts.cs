using AirQuality.Comparisons;

namespace AirQuality.Reporting.Facts;

/// <summary>A month of an area, and its year up to the end of that month.</summary>
/// <param name="Month">The month against the same month of last year; the last one to the day.</param>
/// <param name="ToDate">From 1 January to the end of the month, against the same days of last year.</param>
public sealed record MonthFacts(AssessmentComparison Month, AssessmentComparison ToDate);
