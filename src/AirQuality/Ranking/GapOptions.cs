using AirQuality.Statistics;
using NodaTime;

namespace AirQuality.Ranking;

/// <summary>What a gap report is about and how it is made.</summary>
public sealed record GapOptions
{
    /// <summary>By composite index, all areas in one ranking, to the last day of the data, every per cent costing the same.</summary>
    public static GapOptions Default { get; } = new();

    /// <summary>The figure ranked by: the composite index, the statistic of a pollutant, good days or their ratio.</summary>
    public RankingMetric Metric { get; init; } = RankingMetric.Index;

    /// <summary>How the areas are divided into groups that are ranked by themselves; by default all are in one.</summary>
    public Func<IReadOnlyList<PeriodAssessment>, IReadOnlyList<RankingGroup>> Groups { get; init; } = RankingGroups.Whole;

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

/// <summary>What takes one area out of the last N, or to a place.</summary>
public sealed record AreaGap
{
    /// <summary>The assessment it is ranked by.</summary>
    public required PeriodAssessment Assessment { get; init; }

    /// <summary>The figure it needs.</summary>
    public required PlaceTarget Target { get; init; }

    /// <summary>The areas next to it.</summary>
    public required PlaceNeighbours Neighbours { get; init; }

    /// <summary>What each pollutant alone would have to become, in table order; the one ranked by alone; none for good days and their ratio.</summary>
    public required IReadOnlyList<PollutantGap> Pollutants { get; init; }

    /// <summary>How many days would have to be good; <c>null</c> unless the ranking is by good days or their ratio.</summary>
    public GoodDaysGap? GoodDays { get; init; }

    /// <summary>By how many per cent all six together would have to be lower; <c>null</c> when nothing helps or the ranking is not by index.</summary>
    public decimal? AllTogether { get; init; }

    /// <summary>The cheapest reductions together; <c>null</c> when the ranking is not by index.</summary>
    public ReductionMix? Mix { get; init; }

    /// <summary>What the remaining days of a running period may bring for each pollutant that can do it alone; empty when no day remains.</summary>
    public IReadOnlyList<RemainingDays> Remaining { get; init; } = [];
}

/// <summary>A ranking and what takes its last areas out of the last N or to a place.</summary>
/// <param name="Ranking">The ranking.</param>
/// <param name="Areas">The areas in the last N or behind the place, last place first; or the one asked about, when it is ranked here.</param>
public sealed record GroupGaps(RankingResult Ranking, IReadOnlyList<AreaGap> Areas);
