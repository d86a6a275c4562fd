using AirQuality.Terms;

namespace AirQuality.Accountability.Money;

/// <summary>What a part of a formula gives an area, and how it came to be.</summary>
/// <param name="Part">The part.</param>
/// <param name="Period">The period; of an AQI the day.</param>
/// <param name="Amount">The amount, above 0 what is got; exactly <see cref="Priced"/> × <see cref="Weight"/> × <see cref="Factor"/>, within the bounds of the part.</param>
public sealed record MoneyTerm(MoneyPart Part, AssessmentPeriod Period, decimal Amount)
{
    /// <summary>The published figure.</summary>
    public required decimal Figure { get; init; }

    /// <summary>What it is measured against, or <c>null</c> where the place decides.</summary>
    public decimal? Base { get; init; }

    /// <summary>How much better than the base, in units of the figure or in %; below 0 worse; <c>null</c> where the place decides.</summary>
    public decimal? Better { get; init; }

    /// <summary>The place, where it decides: from the top, below 0 from the bottom; else <c>null</c>.</summary>
    public int? Place { get; init; }

    /// <summary>What the difference is worth by the rates.</summary>
    public decimal Priced { get; init; }

    /// <summary>The weight of the part.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>The factor.</summary>
    public decimal Factor { get; init; } = 1;
}
