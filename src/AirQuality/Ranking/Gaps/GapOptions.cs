using AirQuality.Assessments;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Gaps;

/// <summary>What a gap report is about and how it is made.</summary>
public sealed record GapOptions
{
    /// <summary>By composite index, all areas in one ranking, to the last day of the data, every per cent costing the same.</summary>
    public static GapOptions Default { get; } = new();

    /// <summary>The figure ranked by: the composite index, the statistic of a pollutant, good days or their ratio.</summary>
    public RankingMetric Metric { get; init; } = RankingMetric.Index;

    /// <summary>Among whom the areas are ranked.</summary>
    public RankingGrouping Grouping { get; init; } = RankingGrouping.Whole;

    /// <summary>What equal values get, and the other points in which publishers differ. Where further figures decide between equals, an area must be better in the figure itself.</summary>
    public RankingOptions Rules { get; init; } = RankingOptions.Default;

    /// <summary>The area asked about, whatever its place; <c>null</c> for all that are in the last N or behind the place.</summary>
    public Area? Area { get; init; }

    /// <summary>The last day that counts as known; <c>null</c> for the last day of the data.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>How the period is assessed.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>
    /// What reductions cost an area, given the lowest statistic of each pollutant in its group; by default one per cent of the
    /// present level costs the same for every pollutant, and none can go below the best of the group.
    /// </summary>
    public Func<PeriodAssessment, Func<Pollutant, decimal>, ReductionCosts> Costs { get; init; } = static (area, best) =>
        ReductionCosts.ByShare(p => area.Index.Singles[(int)p].Concentration ?? 0, best);
}
