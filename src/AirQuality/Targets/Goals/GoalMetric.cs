using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>A figure a goal can be set for.</summary>
public sealed record GoalMetric
{
    private GoalMetric(string key, GoalKind kind, Pollutant? pollutant = null)
    {
        Key = key;
        Kind = kind;
        Pollutant = pollutant;
    }

    /// <summary>The name in plans and on the command line: <c>pm25 pm10 so2 no2 co o3_8h good_ratio good_days heavy_days exceed_days heavy_ratio index rank place</c>, and those of <see cref="Further"/>.</summary>
    public string Key { get; }

    /// <summary>The kind.</summary>
    public GoalKind Kind { get; }

    /// <summary>The pollutant of a mean or percentile; <c>null</c> for the others.</summary>
    public Pollutant? Pollutant { get; }

    /// <summary>Whether a larger figure is better: good days and their ratio.</summary>
    public bool LargerIsBetter => Kind is GoalKind.GoodRatio or GoalKind.GoodDays;

    /// <summary>Whether it is a ratio of days in %, changed in percentage points.</summary>
    internal bool IsRatio => Kind is GoalKind.GoodRatio or GoalKind.HeavyRatio;

    /// <summary>Whether it goes by the AQI of days, not by what was measured.</summary>
    internal bool IsOfDays => IsRatio || Kind is GoalKind.GoodDays or GoalKind.HeavyDays;

    /// <summary>Whether it is about places, which depend on the other areas.</summary>
    internal bool IsOfPlaces => Kind is GoalKind.Rank or GoalKind.Place;

    /// <summary>Good-day ratio, %.</summary>
    public static GoalMetric GoodRatio { get; } = new("good_ratio", GoalKind.GoodRatio);

    /// <summary>Good days.</summary>
    public static GoalMetric GoodDays { get; } = new("good_days", GoalKind.GoodDays);

    /// <summary>Heavy-pollution days.</summary>
    public static GoalMetric HeavyDays { get; } = new("heavy_days", GoalKind.HeavyDays);

    /// <summary>Exceeding days: those with an AQI above 100 (超标天数).</summary>
    public static GoalMetric ExceedDays { get; } = new("exceed_days", GoalKind.HeavyDays);

    /// <summary>The AQI above which a day counts, of goals that count days not to be had.</summary>
    internal int CountsAbove(AqiThresholds thresholds) => this == ExceedDays ? thresholds.GoodUpTo : thresholds.HeavyAbove;

    /// <summary>Those of the exceeding and the heavy days that are counted.</summary>
    internal int DaysOf(int exceeding, int heavy) => this == ExceedDays ? exceeding : heavy;

    /// <summary>The ratio of heavy-pollution days (AQI above 200) among valid ones, in %.</summary>
    public static GoalMetric HeavyRatio { get; } = new("heavy_ratio", GoalKind.HeavyRatio);

    /// <summary>Composite index.</summary>
    public static GoalMetric Index { get; } = new("index", GoalKind.Index);

    /// <summary>Not among the last N by composite index.</summary>
    public static GoalMetric Rank { get; } = new("rank", GoalKind.Rank);

    /// <summary>A place by composite index of N or better (前N名).</summary>
    public static GoalMetric Place { get; } = new("place", GoalKind.Place);

    /// <summary>All metrics, pollutants first.</summary>
    public static IReadOnlyList<GoalMetric> All { get; } =
    [
        new("pm25", GoalKind.Mean, AirQuality.Terms.Pollutant.PM25),
        new("pm10", GoalKind.Mean, AirQuality.Terms.Pollutant.PM10),
        new("so2", GoalKind.Mean, AirQuality.Terms.Pollutant.SO2),
        new("no2", GoalKind.Mean, AirQuality.Terms.Pollutant.NO2),
        new("co", GoalKind.Percentile, AirQuality.Terms.Pollutant.CO),
        new("o3_8h", GoalKind.Percentile, AirQuality.Terms.Pollutant.O3),
        GoodRatio,
        GoodDays,
        HeavyDays,
        ExceedDays,
        HeavyRatio,
        Index,
        Rank,
        Place,
    ];

    /// <summary>Goals for the percentiles that are no statistic of their pollutant but that attainment over a year goes by too (HJ 663): P98 of SO2 and NO2, P95 of particles, in µg/m³.</summary>
    public static IReadOnlyList<GoalMetric> Further { get; } =
    [
        new("so2_p98", GoalKind.Percentile, AirQuality.Terms.Pollutant.SO2),
        new("no2_p98", GoalKind.Percentile, AirQuality.Terms.Pollutant.NO2),
        new("pm10_p95", GoalKind.Percentile, AirQuality.Terms.Pollutant.PM10),
        new("pm25_p95", GoalKind.Percentile, AirQuality.Terms.Pollutant.PM25),
    ];

    /// <summary>All metrics and the further ones.</summary>
    internal static IReadOnlyList<GoalMetric> Every { get; } = [.. All, .. Further];

    /// <summary>The mean or percentile of a pollutant that the goal is for; <c>null</c> without valid days.</summary>
    internal decimal? Of(PollutantAssessment assessment) => Kind == GoalKind.Percentile ? assessment.Percentile : assessment.Mean;

    /// <summary>The same before it is rounded.</summary>
    internal Fraction? ExactOf(PollutantAssessment assessment) => (Kind == GoalKind.Percentile ? assessment.ExactPercentile : assessment.ExactMean)?.ToFraction();

    /// <summary>The statistic of a pollutant that is evaluated: its mean; CO P95; O3 P90 of MDA8.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no pollutant.</exception>
    public static GoalMetric Statistic(Pollutant pollutant) =>
        All.FirstOrDefault(m => m.Pollutant == pollutant) ?? throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant.");

    /// <summary>A metric by its key, in any case.</summary>
    /// <param name="key">Such as <c>pm25</c>, <c>o3_8h</c> or <c>good_ratio</c>.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="ArgumentException">No such metric; the message lists those there are.</exception>
    public static GoalMetric ByKey(string key) => Named.Of(Every, m => m.Key, key, "metric");

    /// <summary>A metric by its key or by any name the product prints, in any case: <c>pm25</c>, <c>PM2.5</c>, 细颗粒物, 优良天数比例.</summary>
    /// <param name="key">The key or name.</param>
    /// <returns>The metric, or <c>null</c> when there is none of that name.</returns>
    public static GoalMetric? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var name = key.Trim();
        return Every.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase))
            ?? Every.FirstOrDefault(m => Names.AllOfFigure(m.Key).Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The name for people: 综合指数, composite index.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => Names.OfFigure(Key, language);

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;
}
