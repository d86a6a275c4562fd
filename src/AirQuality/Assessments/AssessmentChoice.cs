using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>What <see cref="AssessmentOptions"/> come to on a date and for a period.</summary>
internal static class AssessmentChoice
{
    /// <summary>The edition a day is judged by; for a period that of its last day.</summary>
    public static Edition EditionAt(this AssessmentOptions options, LocalDate date) => options.Standards.At(date);

    /// <summary>The scheme of a period that ends on a day.</summary>
    public static CompositeIndexScheme SchemeAt(this AssessmentOptions options, LocalDate end) =>
        options.Scheme ?? CompositeIndexScheme.At(options.Standards.Single is { } edition ? edition.EffectiveFrom : end);
}
