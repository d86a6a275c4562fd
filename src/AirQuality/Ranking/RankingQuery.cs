using AirQuality.Assessments;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking;

/// <summary>A question for a ranking: by what, among whom, by which rule, to which day.</summary>
/// <example><code>
/// var query = new RankingQuery { By = RankingCriterion.ChangeOf(RankingMetric.Index), Grouping = RankingGrouping.By(AreaLevel.City) };
/// </code></example>
public sealed record RankingQuery
{
    /// <summary>By composite index, all areas in one ranking, the whole period.</summary>
    public static RankingQuery Default { get; } = new();

    /// <summary>What the areas are ranked by.</summary>
    public RankingCriterion By { get; init; } = RankingCriterion.Index;

    /// <summary>Among whom.</summary>
    public RankingGrouping Grouping { get; init; } = RankingGrouping.Whole;

    /// <summary>What equal values get, and the other points in which publishers differ.</summary>
    public RankingOptions Rules { get; init; } = RankingOptions.Default;

    /// <summary>The last day that counts while the period runs; <c>null</c> for the whole period.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>How the period is assessed; earlier periods are assessed by the same standard.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>The part of a period that is ranked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last known day lies before the period.</exception>
    internal AssessmentPeriod AssessedOf(AssessmentPeriod period)
    {
        if (AsOf is not { } day)
            return period;
        ArgumentOutOfRangeException.ThrowIfLessThan(day, period.Start, nameof(AsOf));
        return period.Until(day);
    }
}
