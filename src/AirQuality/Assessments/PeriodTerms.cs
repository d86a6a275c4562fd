using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>What holds for all areas over one period: edition, scheme, valid days needed.</summary>
internal sealed record PeriodTerms(AssessmentPeriod Period, LocalDate JudgedOn, IndexTerms Index, DaysNeeded[] Needs)
{
    public Edition Edition => Index.Edition;

    /// <summary>The decimals in which the statistics of a pollutant are published.</summary>
    public int Decimals(Pollutant pollutant) => pollutant == Pollutant.PM25 && DecimalsOfPM25 is { } printed ? printed : Edition.Assessment.Decimals(pollutant, JudgedOn);

    /// <summary>The decimals in which a publisher prints PM2.5, where they are others.</summary>
    public int? DecimalsOfPM25 { get; init; }

    public static PeriodTerms Of(AssessmentPeriod period, AssessmentOptions options) => Of(ComparedPeriod.Alone(period), options);

    /// <summary>What holds for a period that another is compared with is what holds for the other.</summary>
    public static PeriodTerms Of(ComparedPeriod compared, AssessmentOptions options)
    {
        var edition = options.EditionAt(compared.With.End);
        return new PeriodTerms(compared.Period, compared.With.End, new IndexTerms(edition, options.SchemeAt(compared.With.End)), [.. PeriodValidity.Needs(compared.Period, edition.Assessment)])
        {
            DecimalsOfPM25 = options.Printed?.PM25,
        };
    }
}
