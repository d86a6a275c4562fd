using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Publications.Assessed;

/// <summary>Makes the assessment of an area from what is published of it, so that it is ranked and compared like one's own.</summary>
internal static class PublishedAssessment
{
    /// <summary>The assessment; the index is the printed one, and never reckoned from fewer than six statistics.</summary>
    /// <param name="published">What is published of it.</param>
    /// <param name="basis">The edition and scheme.</param>
    /// <param name="asked">The figure it is made for. Day counts have one reason together, so that what is not published of them must not pass for 0.</param>
    public static PeriodAssessment Of(PublishedArea published, AssessmentBasis basis, string asked)
    {
        var area = published.Area;
        var period = published.Period;
        decimal? Value(PublishedMetric metric) => published.Values.TryGetValue(metric, out var value) ? value : null;
        var statistics = PublishedMetric.All.Where(m => m.Pollutant is not null).ToDictionary(m => m.Pollutant!.Value, Value);
        var index = IndexOf(Value(PublishedMetric.Index), statistics, basis);
        var count = PublishedMetric.Find(asked) is { Kind: FigureKind.Ratio or FigureKind.Days } metric ? metric : PublishedMetric.GoodRatio;
        var lacksDays = Value(count) is null;
        return new PeriodAssessment
        {
            Area = area,
            Period = period,
            Edition = basis.Edition,
            Pollutants = [.. Pollutants.All.ToArray().Select(p => Pollutant(p, statistics[p], basis.Edition))],
            Index = index,
            DayAqis = [],
            ValidDays = lacksDays ? 0 : (int)(Value(PublishedMetric.ValidDays) ?? period.Days),
            GoodDays = (int)(Value(PublishedMetric.GoodDays) ?? 0),
            GoodRatio = lacksDays ? null : Value(PublishedMetric.GoodRatio),
            HeavyDays = (int)(Value(PublishedMetric.HeavyDays) ?? 0),
            DaysReason = lacksDays ? NotPublished(count, period) : null,
            Reasons = index.Published is null ? [NotPublished(PublishedMetric.Index, period)] : [],
        };
    }

    private static Reason NotPublished(PublishedMetric metric, AssessmentPeriod period) => Reason.OfMetric(ReasonCode.NoFigure, metric.Key) with { Period = period };

    private static CompositeIndexResult IndexOf(decimal? printed, Dictionary<Pollutant, decimal?> statistics, AssessmentBasis basis)
    {
        var reckoned = CompositeIndex.Compute(
            new PollutantStatistics(statistics[Terms.Pollutant.SO2], statistics[Terms.Pollutant.NO2], statistics[Terms.Pollutant.PM10], statistics[Terms.Pollutant.PM25], statistics[Terms.Pollutant.CO], statistics[Terms.Pollutant.O3]), basis.Edition, basis.Scheme);
        // What is printed stands, also where it does not follow from the statistics: the ranking is the publisher's.
        return printed is { } value ? reckoned with { Published = value, Sum = value, Reason = null } : reckoned;
    }

    private static PollutantAssessment Pollutant(Pollutant pollutant, decimal? value, Edition edition)
    {
        var byPercentile = AssessmentRules.ByPercentile(pollutant);
        return new PollutantAssessment
        {
            Pollutant = pollutant,
            ValidDays = 0,
            Mean = byPercentile ? null : value,
            Percentile = byPercentile ? value : null,
            PercentileOrder = AssessmentRules.PercentileOrder(pollutant),
            ExceedanceDays = 0,
            LargestExceedanceMultiple = null,
            ExceedanceMultiple = null,
            Attained = value is { } figure ? figure <= edition.SingleIndexLimit(pollutant) : null,
            PrimaryDays = 0,
            Reason = value is null ? Reason.Only(ReasonCode.NotMeasured) : null,
        };
    }
}
