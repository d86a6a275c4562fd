using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Tests.Ranking;

/// <summary>Assessments of given statistics, as a table publishes them.</summary>
internal static class MadeAssessments
{
    public static readonly AssessmentPeriod Month = AssessmentPeriod.Month(2018, 2);

    public static PeriodAssessment Of(string name, PollutantStatistics statistics, AssessmentPeriod? period = null, Edition? edition = null, CompositeIndexScheme? scheme = null, string? reason = null, Area? parent = null)
    {
        edition ??= StandardsCatalogue.Y2012;
        return new PeriodAssessment
        {
            Area = new Area(name, AreaLevel.County, parent),
            Period = period ?? Month,
            Edition = edition,
            Pollutants = [.. Pollutants.All.ToArray().Select(p => Pollutant(p, statistics[p], edition, reason))],
            Index = CompositeIndex.Compute(statistics, edition, scheme ?? CompositeIndexScheme.Classic),
            DayAqis = [],
            ValidDays = 28,
            GoodDays = 20,
            GoodRatio = 71.4m,
            HeavyDays = 0,
            HeavyRatio = 0,
            DaysReason = Why(reason),
            Reasons = Why(reason) is { } why ? [why] : [],
        };
    }

    /// <summary>An area of which only the PM2.5 mean is told; the rest is that of a clean place.</summary>
    public static PeriodAssessment Of(string name, decimal pm25, AssessmentPeriod? period = null, string? reason = null, Area? parent = null) =>
        Of(name, new PollutantStatistics(10, 20, 40, pm25, 1, 100), period, reason: reason, parent: parent);

    /// <summary>Areas of few different figures, so that many tie; some are not valid.</summary>
    public static IReadOnlyList<PeriodAssessment> Generate(int seed, AssessmentPeriod? period = null)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(2, 40)).Select(i => Of(
            $"area{i}",
            new PollutantStatistics(random.Next(10, 13), random.Next(20, 23), random.Next(60, 64), random.Next(30, 34), random.Next(10, 12) / 10m, random.Next(150, 154)),
            period,
            reason: random.Next(8) == 0 ? "20 of 28 days valid in 2018-02, 25 needed" : null))];
    }

    /// <summary>A reason of a given text, the same in both languages.</summary>
    private static Reason? Why(string? text) => text is null ? null : Reason.Because(text, text);

    private static PollutantAssessment Pollutant(Pollutant pollutant, decimal? statistic, Edition edition, string? reason)
    {
        var byPercentile = pollutant is AirQuality.Terms.Pollutant.CO or AirQuality.Terms.Pollutant.O3;
        return new PollutantAssessment
        {
            Pollutant = pollutant,
            ValidDays = 28,
            Mean = byPercentile ? null : statistic,
            Percentile = byPercentile ? statistic : null,
            PercentileOrder = AssessmentRules.PercentileOrder(pollutant),
            ExceedanceDays = 0,
            LargestExceedanceMultiple = null,
            ExceedanceMultiple = null,
            Attained = statistic <= edition.SingleIndexLimit(pollutant),
            PrimaryDays = 0,
            Reason = Why(reason),
        };
    }
}
