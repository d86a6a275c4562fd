using AirQuality.Assessments;

namespace AirQuality.Json;

internal sealed class AssessmentOptionsConverter() : DefaultsConverter<AssessmentOptions>(new());
