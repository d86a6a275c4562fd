using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Targets.Forecasts;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>How the days to come are drawn. The defaults scored well in backtests on real cities.</summary>
public sealed record OutlookOptions
{
    /// <summary>The most simulations: all draws are kept in memory.</summary>
    public const int MaxSimulations = 100_000;

    /// <summary>10,000 simulations, seed 1.</summary>
    public static OutlookOptions Default { get; } = new();

    /// <summary>How often the rest of the period is drawn; from 1 to <see cref="MaxSimulations"/>.</summary>
    public int Simulations { get; init; } = 10_000;

    /// <summary>Where the draws begin. The same seed gives the same answer, on any number of threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The days of a block, drawn together so that an episode stays whole; from 1.</summary>
    public int BlockDays { get; init; } = 10;

    /// <summary>How many days a block may be moved back or forth from its calendar day; from 0.</summary>
    public int WindowDays { get; init; } = 7;

    /// <summary>How many past years are drawn from, the last ones; from 1.</summary>
    public int PastYears { get; init; } = 5;

    /// <summary>
    /// The last days up to the as-of date that are compared with the same days of past years: over all areas they tell the trend, and how far
    /// areas and months differ; the last 90 of them how an area differs now. From 0, which leaves the past years as they were.
    /// </summary>
    public int LevelDays { get; init; } = 365;

    /// <summary>How firmly the past years are held to: n days compared count as n / (n + d) of what they show. From 0.</summary>
    public int DaysWithoutChange { get; init; } = 30;

    /// <summary>
    /// The relative standard deviation of the level of a year where the data do not tell it, as with one area or one past year; a third of
    /// its square stays whatever they tell, for what all areas share. From 0, which draws days alone, to 1.
    /// </summary>
    public double LevelSpread { get; init; } = 0.09;

    /// <summary>
    /// Forecasts of single days, with those of the past that tell what they are worth. What was issued after the as-of date is not looked at, and
    /// what has not proved itself on ten days moves nothing.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<DayForecast> Forecasts { get; init; } = [];

    /// <summary>The areas among which places are counted: those within the same area of this level; <c>null</c> is all areas of the grid.</summary>
    public AreaLevel? RankWithin { get; init; }

    /// <summary>Edition, scheme and AQI rule. Daily values are those published.</summary>
    public AssessmentOptions Assessment { get; init; } = AssessmentOptions.Default;

    /// <summary>Threads, or -1 for as many as there are processors. The answer does not depend on it.</summary>
    public int DegreeOfParallelism { get; init; } = -1;

    internal OutlookOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Simulations, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Simulations, MaxSimulations);
        ArgumentOutOfRangeException.ThrowIfLessThan(BlockDays, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(WindowDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(PastYears, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(LevelDays);
        ArgumentOutOfRangeException.ThrowIfNegative(DaysWithoutChange);
        if (LevelSpread is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(LevelSpread), LevelSpread, "The spread of the level lies between 0 and 1.");
        if (Assessment.DailyPrecision != DailyPrecision.Published)
            throw new ArgumentException("An outlook is made of published daily values.", nameof(Assessment));
        return this;
    }
}
