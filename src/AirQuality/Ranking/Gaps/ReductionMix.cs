using AirQuality.Wording;

namespace AirQuality.Ranking.Gaps;

/// <summary>Reductions of several pollutants that together give a place.</summary>
/// <param name="Reductions">The pollutants that become lower, in table order; empty when nothing has to or nothing helps.</param>
/// <param name="Cost">The sum of the costs; <c>null</c> when nothing helps.</param>
/// <param name="Reason">Why nothing helps, or <c>null</c>.</param>
public sealed record ReductionMix(IReadOnlyList<PollutantReduction> Reductions, decimal? Cost, Reason? Reason = null)
{
    internal static ReductionMix None { get; } = new([], 0);

    internal static ReductionMix Impossible(Reason reason) => new([], Cost: null, reason);

    /// <summary>The reductions and their cost.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{string.Join(", ", Reductions)}: {Cost}");
}
