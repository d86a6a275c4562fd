using System.Text.Json.Serialization;
using AirQuality.Assessments;

namespace AirQuality.Ranking.Gaps;

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

    /// <summary>Whether the statistics of no other area are known, so that the mix has no floor to keep above.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LacksFloors { get; init; }

    /// <summary>What the remaining days of a running period may bring for each pollutant that can do it alone; empty when no day remains. Of a region whose statistics are the means of its areas' it is what each of these may have.</summary>
    public IReadOnlyList<RemainingDays> Remaining { get; init; } = [];
}
