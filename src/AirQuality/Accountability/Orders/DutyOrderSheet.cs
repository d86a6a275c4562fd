namespace AirQuality.Accountability.Orders;

/// <summary>A sheet to hand over: the matter, the figures it rests on, how it stands, and what comes next.</summary>
/// <param name="Order">The matter.</param>
/// <param name="Duty">How the area stands to the rule: evidence, what decides next, since when it no longer holds.</param>
public sealed record DutyOrderSheet(DutyOrder Order, Duty Duty)
{
    /// <summary>How it stands.</summary>
    public required DutyOrderState State { get; init; }

    /// <summary>The figures of the last periods to the inspection, else to the day it was handed over, else to the last known one; in order of time.</summary>
    public required IReadOnlyList<DutyEvidence> Before { get; init; }

    /// <summary>The figures of the periods after it, in order of time; empty while there are none.</summary>
    public required IReadOnlyList<DutyEvidence> After { get; init; }

    /// <summary>The matter and how it stands.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Order}: {State}");
}
