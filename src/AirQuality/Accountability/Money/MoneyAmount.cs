using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Money;

/// <summary>What an area gets or pays by a formula, explained to its terms.</summary>
/// <param name="Area">The area.</param>
/// <param name="Terms">The parts that apply to it; of an AQI one a day that is worth something.</param>
public sealed record MoneyAmount(Area Area, IReadOnlyList<MoneyTerm> Terms)
{
    /// <summary>The amount, above 0 what is got, exactly; <c>null</c> where a figure is missing.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What the terms add up to before the bounds of the formula.</summary>
    public decimal Sum => Terms.Sum(t => t.Amount);

    /// <summary>Why there is no amount, or <c>null</c>.</summary>
    public Reason? Reason { get; init; }
}
