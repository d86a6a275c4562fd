namespace AirQuality.Targets;

/// <summary>The score of some forecasts: mean squared distance between probability and outcome (Brier score), 0 the best, beside two that know less.</summary>
/// <param name="Forecasts">How many forecasts.</param>
/// <param name="Brier">The Brier score of the outlook.</param>
/// <param name="Climatology">The Brier score of the share of past years that met the goal, as (met + 1) / (years + 2).</param>
/// <param name="BaseRate">The Brier score of the share of all these outcomes that met their goal, known only afterwards.</param>
public sealed record BacktestScore(int Forecasts, double Brier, double Climatology, double BaseRate)
{
    /// <summary>1 − Brier / climatology: 1 is perfect, 0 no better than climatology; <c>null</c> when climatology was perfect.</summary>
    public double? Skill => Climatology > 0 ? 1 - (Brier / Climatology) : null;
}

/// <summary>Of the forecasts of about one probability, how many came true.</summary>
/// <param name="From">The least probability of the bin.</param>
/// <param name="To">The largest.</param>
/// <param name="Forecasts">How many forecasts.</param>
/// <param name="Forecast">Their mean probability.</param>
/// <param name="Observed">The share that met the goal.</param>
public sealed record BacktestBin(double From, double To, int Forecasts, double Forecast, double Observed);

/// <summary>How forecasts made in the past would have done.</summary>
public sealed record BacktestResult
{
    /// <summary>The years that were forecast.</summary>
    public required IReadOnlyList<AssessmentPeriod> Years { get; init; }

    /// <summary>All forecasts; <c>null</c> when none could be made.</summary>
    public required BacktestScore? Total { get; init; }

    /// <summary>By how many whole months were still to come, 11 first.</summary>
    public required IReadOnlyList<(int MonthsLeft, BacktestScore Score)> ByLead { get; init; }

    /// <summary>By figure.</summary>
    public required IReadOnlyList<(GoalMetric Metric, BacktestScore Score)> ByMetric { get; init; }

    /// <summary>The reliability table in tenths of probability; bins without forecasts are left out.</summary>
    public required IReadOnlyList<BacktestBin> Reliability { get; init; }

    /// <summary>Why nothing could be forecast, or <c>null</c>.</summary>
    public string? Reason { get; init; }
}
