using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Publications.Assessed;

/// <summary>Makes the assessment of an area from what is published of it, so that it is ranked and compared like one's own.</summary>
internal sealed class PublishedAssessment
{
    private readonly PublishedArea published;
    private readonly AssessmentBasis basis;

    private PublishedAssessment(PublishedArea published, AssessmentBasis basis)
    {
        this.published = published;
        this.basis = basis;
    }

    /// <summary>The assessment; the index is the printed one, and never reckoned from fewer than six statistics.</summary>
    /// <param name="published">What is published of it.</param>
    /// <param name="basis">The edition and scheme. Figures that were printed by another standard and cannot be reckoned anew are missing.</param>
    /// <param name="asked">The figures it is made for. Day counts have one reason together, so that what is not published of them must not pass for 0.</param>
    public static PeriodAssessment Of(PublishedArea published, AssessmentBasis basis, IReadOnlyList<string> asked) => new PublishedAssessment(published, basis).Made(asked);

    private PeriodAssessment Made(IReadOnlyList<string> asked)
    {
        var area = published.Area;
        var period = published.Period;
        var index = Index();
        IReadOnlyList<PublishedMetric> counts = [.. asked.SelectMany(CountsOf)];
        var lacking = (counts.Count > 0 ? counts : [PublishedMetric.GoodRatio]).FirstOrDefault(c => DaysOf(c) is null);
        return new PeriodAssessment
        {
            Area = area,
            Period = period,
            Edition = basis.Edition,
            Origin = asked.Select(Origin).DefaultIfEmpty(FigureOrigin.Published).Max(),
            Pollutants = [.. Pollutants.All.ToArray().Select(p => Pollutant(p, Statistic(p)))],
            Index = index,
            FurtherFigures = published.Values.Where(v => IsFurther(v.Key)).ToDictionary(v => v.Key.Key, v => v.Value.Value, StringComparer.Ordinal),
            DayAqis = [],
            ValidDays = lacking is not null ? 0 : (int)(DaysOf(PublishedMetric.ValidDays) ?? period.Days),
            GoodDays = (int)(DaysOf(PublishedMetric.GoodDays) ?? 0),
            GoodRatio = lacking is not null ? null : DaysOf(PublishedMetric.GoodRatio),
            HeavyDays = (int)(DaysOf(PublishedMetric.HeavyDays) ?? 0),
            HeavyRatio = DaysOf(PublishedMetric.HeavyRatio),
            DaysReason = lacking is null ? null : NotPublished(lacking),
            Reasons = index.Published is null ? [NotPublished(PublishedMetric.Index)] : [],
        };
    }

    /// <summary>The counts of days that a figure is made of; none for others.</summary>
    private static IEnumerable<PublishedMetric> CountsOf(string figure) => PublishedMetric.Find(figure) switch
    {
        { } ratio when ratio == PublishedMetric.HeavyRatio => [PublishedMetric.HeavyDays, PublishedMetric.ValidDays],
        { Kind: FigureKind.Ratio or FigureKind.Days } count => [count],
        _ => [],
    };

    private static bool IsFurther(PublishedMetric metric) => metric == PublishedMetric.Dustfall || metric == PublishedMetric.Tsp;

    private Reason NotPublished(PublishedMetric metric) => Reason.OfMetric(ReasonCode.NoFigure, metric.Key) with { Period = published.Period };

    private PublishedValue? Value(PublishedMetric metric) => published.Values.TryGetValue(metric, out var value) ? value : null;

    /// <summary>A count or share of days, where the AQI that was in force then is the one that days are judged by.</summary>
    private decimal? DaysOf(PublishedMetric metric) => Value(metric) is { } value && AssessmentBasis.InForce(value.Table).Edition == basis.Edition ? value.Value : null;

    private decimal? Statistic(Pollutant pollutant) => PublishedMetric.All.FirstOrDefault(m => m.Pollutant == pollutant) is { } metric ? Value(metric)?.Value : null;

    private PublishedValue? PrintedIndex() => Value(PublishedMetric.Index) is { } value && basis.PrintsIndexOf(value.Table) ? value : null;

    private FigureOrigin Origin(string figure)
    {
        if (figure == PublishedMetric.Index.Key)
            return PrintedIndex()?.Origin ?? (Pollutants.All.ToArray().All(p => Statistic(p) is not null) ? FigureOrigin.Derived : FigureOrigin.Published);
        return PublishedMetric.Find(figure) is { } metric ? CountsOf(figure).Append(metric).Select(m => Value(m)?.Origin ?? FigureOrigin.Published).Max() : FigureOrigin.Published;
    }

    private CompositeIndexResult Index()
    {
        var reckoned = CompositeIndex.Compute(
            new PollutantStatistics(Statistic(Terms.Pollutant.SO2), Statistic(Terms.Pollutant.NO2), Statistic(Terms.Pollutant.PM10), Statistic(Terms.Pollutant.PM25), Statistic(Terms.Pollutant.CO), Statistic(Terms.Pollutant.O3)),
            basis.Edition,
            basis.Scheme);
        // What is printed stands, also where it does not follow from the statistics: the ranking is the publisher's.
        return PrintedIndex() is { Value: var printed } ? reckoned with { Published = printed, Sum = printed, Reason = null } : reckoned;
    }

    private PollutantAssessment Pollutant(Pollutant pollutant, decimal? value)
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
            Attained = value is { } figure ? figure <= basis.Edition.SingleIndexLimit(pollutant) : null,
            PrimaryDays = 0,
            Reason = value is null ? Reason.Only(ReasonCode.NotMeasured) : null,
        };
    }
}
