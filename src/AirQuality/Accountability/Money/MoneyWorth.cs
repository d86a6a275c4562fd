using AirQuality.Ranking;

namespace AirQuality.Accountability.Money;

/// <summary>What a better figure is worth to an area by a formula, the other areas staying as they are.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="Step">What it gets better by.</param>
public sealed record MoneyWorth(RankingMetric Metric, MoneyStep Step)
{
    /// <summary>The figure as it is.</summary>
    public required decimal Figure { get; init; }

    /// <summary>The better figure.</summary>
    public required decimal Then { get; init; }

    /// <summary>The amount as it is.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The amount with the better figure.</summary>
    public required decimal AmountThen { get; init; }

    /// <summary>What the step is worth: above 0 what is got more, or paid less.</summary>
    public decimal Worth => AmountThen - Amount;

    /// <summary>The figure, the step and what it is worth.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Metric} {Step}: {Worth}");
}
