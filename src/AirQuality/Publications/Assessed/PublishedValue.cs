using AirQuality.Assessments;
using AirQuality.Terms;

namespace AirQuality.Publications.Assessed;

/// <summary>A value that is published.</summary>
/// <param name="Value">The value, with the decimals it is printed with.</param>
/// <param name="Origin">Whether it is printed, or derived from what is.</param>
/// <param name="Table">The period of the table it stands in: what last year's column holds was made by the standard of this year's table.</param>
internal readonly record struct PublishedValue(decimal Value, FigureOrigin Origin, AssessmentPeriod Table);
