using NodaTime;

namespace AirQuality.Targets.Measures;

/// <summary>The measures of a plan on a day.</summary>
/// <param name="AsOf">The last day that has passed.</param>
/// <param name="Balances">The goals that have measures, in the order of the plan.</param>
/// <param name="WithoutGoal">Measures that belong to no goal that runs: nothing adds them up.</param>
public sealed record MeasureReport(LocalDate AsOf, IReadOnlyList<MeasureBalance> Balances, IReadOnlyList<MeasureEffect> WithoutGoal)
{
    /// <summary>The day and how many goals and measures there are.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{AsOf:uuuu-MM-dd}: {Balances.Count} goals, {Balances.Sum(b => b.Effects.Count) + WithoutGoal.Count} measures");
}
