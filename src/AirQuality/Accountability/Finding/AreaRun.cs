namespace AirQuality.Accountability.Finding;

/// <summary>A rule and its figures, counted for one area.</summary>
/// <param name="Run">The rule and its figures.</param>
/// <param name="Outcomes">The periods that are over.</param>
/// <param name="Count">How many count.</param>
internal sealed record AreaRun(DutyRun Run, IReadOnlyList<PeriodOutcome> Outcomes, DutyCount Count)
{
    /// <summary>Whether the next period meets the rule if it counts.</summary>
    public bool IsOneAway => Count.CountToDecide + 1 >= Run.Rule.Counter.Count && Count.Attains != true;
}
