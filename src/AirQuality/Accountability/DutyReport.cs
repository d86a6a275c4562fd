using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Accountability;

/// <summary>How all areas stand to a set of rules on a day.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="AsOf">The last day that has passed.</param>
/// <param name="Duties">One result an area, rule and figure; what is met before what is near, the gravest step first.</param>
public sealed record DutyReport(DutyRules Rules, LocalDate AsOf, IReadOnlyList<Duty> Duties)
{
    /// <summary>How an area stands.</summary>
    /// <param name="area">The area.</param>
    /// <returns>Its results, in the order of the report.</returns>
    public IReadOnlyList<Duty> Of(Area area) => [.. Duties.Where(d => d.Area == area)];

    /// <summary>The gravest step an area has reached.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The step, or <c>null</c>.</returns>
    public DutyStep? Reached(Area area) => Duties.Where(d => d.Area == area && d.State == DutyState.Met).Select(d => (DutyStep?)d.Rule.Step).Max();

    /// <summary>What is met or near, in the order of the report: what a <c>foreach</c> goes through.</summary>
    /// <returns>The results.</returns>
    public IEnumerator<Duty> GetEnumerator() => Duties.Where(d => d.State != DutyState.Clear).GetEnumerator();

    /// <summary>The rules, the day and how many there are.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Rules} to {AsOf:uuuu-MM-dd}: {Duties.Count} duties");
}
