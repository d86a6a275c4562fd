using AirQuality.Accountability;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Briefs;

/// <summary>The morning of one area: yesterday, today so far, month and year to date, goals, alerts.</summary>
/// <example><code>
/// var brief = AirData.Open("data").Counties.Brief("铁冶县");
/// Console.WriteLine($"{brief.Yesterday.Aqi}, {brief.YesterdayPlace?.Place}");
/// </code></example>
public sealed record MorningBrief
{
    /// <summary>The figures of the month and of the year to date: index, PM2.5, PM10, O3, good-day ratio.</summary>
    public static IReadOnlyList<RankingMetric> Figures { get; } =
        [RankingMetric.Index, RankingMetric.Statistic(Pollutant.PM25), RankingMetric.Statistic(Pollutant.PM10), RankingMetric.Statistic(Pollutant.O3), RankingMetric.GoodRatio];

    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The last day that has passed, on which goals are judged.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>That day.</summary>
    public required AreaDay Yesterday { get; init; }

    /// <summary>The place of that day by AQI, the smallest first; <c>null</c> without an AQI.</summary>
    public PlaceAmong? YesterdayPlace { get; init; }

    /// <summary>The day after it as far as its hours are known; <c>null</c> without hours of it.</summary>
    public DaySoFar? Today { get; init; }

    /// <summary>The month to <see cref="AsOf"/>.</summary>
    public required PeriodStanding Month { get; init; }

    /// <summary>The year to <see cref="AsOf"/> (今年以来).</summary>
    public required PeriodStanding Year { get; init; }

    /// <summary>The last month that is published for others, with the place among all of them; <c>null</c> without publications.</summary>
    public PeriodStanding? LatestPublished { get; init; }

    /// <summary>The goals of the area that run on <see cref="AsOf"/>; empty without a plan.</summary>
    public required IReadOnlyList<TrackedGoal> Goals { get; init; }

    /// <summary>What needs attention in the area, the gravest first.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>What rules of accountability the area has met or is one step from of the options, what is met first, the gravest step first; empty where nothing is.</summary>
    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>The area, the day and its AQI.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {AsOf:uuuu-MM-dd}: {Yesterday.Aqi}");
}
