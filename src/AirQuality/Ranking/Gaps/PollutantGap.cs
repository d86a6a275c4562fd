using AirQuality.Figures;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.Gaps;

/// <summary>What one pollutant alone would have to become for a place.</summary>
public sealed record PollutantGap
{
    /// <summary>The pollutant.</summary>
    public required Pollutant Pollutant { get; init; }

    /// <summary>Its statistic, µg/m³ (CO mg/m³), at the decimals at which it enters the index.</summary>
    public required decimal Current { get; init; }

    /// <summary>The largest statistic that gives the place, at the same decimals, never above <see cref="Current"/>; <c>null</c> when even 0 does not, then <see cref="Reason"/> says why.</summary>
    public required decimal? Needed { get; init; }

    /// <summary>The figure that would be published were the pollutant absent.</summary>
    public required decimal FigureAtZero { get; init; }

    /// <summary>Whether it is a main pollutant of the index.</summary>
    public required bool IsMain { get; init; }

    /// <summary><see cref="Current"/> less <see cref="Needed"/>.</summary>
    public decimal? Reduction => Current - Needed;

    /// <summary>The reduction in % of <see cref="Current"/>, to 0.1; <c>null</c> when there is none or <see cref="Current"/> is 0.</summary>
    public decimal? ReductionPercent => Comparison.PercentChange(Needed, Current) is { } change ? -change : null;

    /// <summary>Why no statistic gives the place, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }
}
