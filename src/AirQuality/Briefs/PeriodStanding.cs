using AirQuality.Terms;

namespace AirQuality.Briefs;

/// <summary>Figures of an area over a period to date.</summary>
/// <param name="Period">The days that are known.</param>
/// <param name="Figures">The figures, in the order asked for.</param>
public sealed record PeriodStanding(AssessmentPeriod Period, IReadOnlyList<FigureStanding> Figures);
