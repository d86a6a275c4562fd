using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Assessments;

/// <summary>What holds for all areas over one period: edition, scheme, valid days needed.</summary>
internal sealed record PeriodTerms(AssessmentPeriod Period, IndexTerms Index, DaysNeeded[] Needs)
{
    public Edition Edition => Index.Edition;

    public static PeriodTerms Of(AssessmentPeriod period, AssessmentOptions options)
    {
        var edition = options.EditionAt(period.End);
        return new PeriodTerms(period, new IndexTerms(edition, options.SchemeAt(period.End)), [.. PeriodValidity.Needs(period, edition.Assessment)]);
    }
}
