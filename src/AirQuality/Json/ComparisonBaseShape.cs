using AirQuality.Comparisons;
using AirQuality.Terms;

namespace AirQuality.Json;

internal sealed record ComparisonBaseShape(ComparisonKind Kind, ComparisonEdition Edition, int? FirstYear, int? LastYear, AssessmentPeriod? Period);
