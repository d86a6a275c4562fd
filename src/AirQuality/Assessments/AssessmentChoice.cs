using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>What <see cref="AssessmentOptions"/> come to on a date and for a period.</summary>
internal static class AssessmentChoice
{
    /// <summary>The edition a day is judged by; for a period that of its last day.</summary>
    public static Edition EditionAt(this AssessmentOptions options, LocalDate date) => options.Standards.At(date);

    /// <summary>Which edition judges each day.</summary>
    public static EditionCalendar Editions(this AssessmentOptions options) => EditionCalendar.InForce(options.Standards);

    /// <summary>Whether the days of a period are judged by several editions.</summary>
    public static bool Straddles(this AssessmentOptions options, AssessmentPeriod period) => !options.Editions().IsOneIn(period.Start, period.End);

    /// <summary>The scheme of a period that ends on a day.</summary>
    public static CompositeIndexScheme SchemeAt(this AssessmentOptions options, LocalDate end)
    {
        var scheme = options.Scheme ?? CompositeIndexScheme.At(options.Standards.Single is { } edition ? edition.EffectiveFrom : end);
        return (options.Printed?.Index is { } decimals ? scheme.WithDecimals(decimals) : scheme).Only(options.IndexPollutants);
    }
}
