using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Standards;

namespace AirQuality.Agents.Answers;

/// <summary>By which edition and scheme an answer is judged.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Scheme">The scheme of the composite index; <c>null</c> where there is none in the answer.</param>
internal sealed record AnswerBasis(Edition Edition, CompositeIndexScheme? Scheme = null)
{
    /// <summary>The rule of a figure that names none of its own: of an AQI and its levels that of the index, of every other that of the assessment.</summary>
    public string RuleOf(string key) => key.StartsWith("aqi", StringComparison.Ordinal) || key.StartsWith("days:", StringComparison.Ordinal) || key.StartsWith("keep:", StringComparison.Ordinal) ? Edition.AqiSource : Edition.AssessmentSource;

    public static AnswerBasis Of(PeriodAssessment assessment) => new(assessment.Edition, assessment.Index.Scheme);
}
