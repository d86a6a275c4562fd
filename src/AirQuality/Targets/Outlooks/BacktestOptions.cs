using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Outlooks;

/// <summary>What past forecasts are scored on.</summary>
public sealed record BacktestOptions
{
    /// <summary>All figures but places, five goals each.</summary>
    public static BacktestOptions Default { get; } = new();

    /// <summary>How days are drawn; fewer simulations than for one outlook, since very many are made.</summary>
    public OutlookOptions Outlook { get; init; } = OutlookOptions.Default with { Simulations = 1000 };

    /// <summary>The figures forecast.</summary>
    public IReadOnlyList<GoalMetric> Metrics { get; init; } =
        [.. GoalMetric.All.Where(m => m != GoalMetric.ExceedDays && m.Kind is GoalKind.Mean or GoalKind.Percentile or GoalKind.GoodRatio or GoalKind.HeavyDays or GoalKind.Index)];

    /// <summary>
    /// The goals, as multiples of last year's figure; of good days, of the days lost. So some are likely kept and some likely not, and the
    /// score means something.
    /// </summary>
    public IReadOnlyList<decimal> GoalLevels { get; init; } = [0.9m, 0.95m, 1m, 1.05m, 1.1m];

    /// <summary>Goals not to be among so many last places by index, each where at least three times as many areas are ranked.</summary>
    public IReadOnlyList<int> LastPlaces { get; init; } = [3, 10];

    /// <summary>Valid days a year needs to be forecast or to serve as a past year; by default those of a valid year (HJ 663).</summary>
    public int DaysForYear { get; init; } = 324;
}
