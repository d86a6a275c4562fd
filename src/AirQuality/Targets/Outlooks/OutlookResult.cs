using AirQuality.Targets.Goals;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>How likely a goal is met, and where the figure is likely to end.</summary>
public sealed record OutlookResult
{
    /// <summary>The goal.</summary>
    public required Goal Goal { get; init; }

    /// <summary>The last day that is known.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The days of the period after <see cref="AsOf"/>; 0 when it is over.</summary>
    public required int RemainingDays { get; init; }

    /// <summary>The past years drawn from; 0 when nothing had to be drawn or could be.</summary>
    public required int PastYears { get; init; }

    /// <summary>The share of simulations that meet the goal under its policy, 0 to 1; <c>null</c> when there is no outlook.</summary>
    public double? Probability { get; init; }

    /// <summary>
    /// Whether <see cref="Probability"/> is rather what past years alone say (the share of them that kept the goal, as (m + 1) / (n + 2)) than what the draws say: for
    /// figures of a year that hang on few days, such as P95 or heavy days, where past years and areas are too few to prove that draws know better.
    /// </summary>
    public bool IsClimatology { get; init; }

    /// <summary>The published figure that 5 % of the simulations do not exceed; for a rank goal the place from the top; <c>null</c> when there is no outlook.</summary>
    public decimal? P05 { get; init; }

    /// <summary>The middle of the simulated published figures.</summary>
    public decimal? Median { get; init; }

    /// <summary>The published figure that 95 % of the simulations do not exceed.</summary>
    public decimal? P95 { get; init; }

    /// <summary>For goals about places how likely each place is; <c>null</c> for others and without an outlook.</summary>
    public PlaceOdds? Places { get; init; }

    /// <summary>Why there is no outlook, or <c>null</c> when there is one.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Goal and probability.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Goal}: {Probability:0.00}");
}
