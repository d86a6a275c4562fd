using AirQuality.Accountability;
using AirQuality.Ranking;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Briefs;

/// <summary>The dispatch sheet of one area (调度单): figures with places and changes over a period and over the year to its end, and what is left of the goals.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period asked for; of one that runs the days that are known count.</param>
/// <param name="Rows">Each figure over the period, then each over the year to date; once where both are the same days.</param>
public sealed record DispatchSheet(Area Area, AssessmentPeriod Period, IReadOnlyList<DispatchRow> Rows)
{
    /// <summary>The figures: index, PM2.5, PM10, O3, good days, heavy-pollution days.</summary>
    public static IReadOnlyList<RankingMetric> Figures { get; } =
    [
        RankingMetric.Index,
        RankingMetric.Statistic(Pollutant.PM25),
        RankingMetric.Statistic(Pollutant.PM10),
        RankingMetric.Statistic(Pollutant.O3),
        RankingMetric.GoodDays,
        RankingMetric.HeavyDays,
    ];

    /// <summary>The goals of the area as they stand, with who answers for them and what the days to come may have; empty without goals.</summary>
    public IReadOnlyList<TrackedGoal> Goals { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The goals that have measures: the gap that is left and what is expected of these; empty without measures.</summary>
    public IReadOnlyList<MeasureBalance> Measures { get; init => field = value ?? []; } = [];

    /// <summary>What rules of accountability the area has met or is one step from by the last known day, what is met first, the gravest step first; empty where nothing is.</summary>
    public IReadOnlyList<Duty> Duties { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>The area, the period and how many rows there are.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Period}: {Rows.Count} rows");
}
