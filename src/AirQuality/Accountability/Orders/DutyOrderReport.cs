using NodaTime;

namespace AirQuality.Accountability.Orders;

/// <summary>Sheets to hand over, on a day.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="AsOf">The last day that has passed.</param>
/// <param name="Sheets">The sheets, in the order of the register; without one what is met, the gravest step first.</param>
public sealed record DutyOrderReport(DutyRules Rules, LocalDate AsOf, IReadOnlyList<DutyOrderSheet> Sheets)
{
    /// <summary>The rules, the day and how many there are.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Rules} to {AsOf:uuuu-MM-dd}: {Sheets.Count} orders");
}
