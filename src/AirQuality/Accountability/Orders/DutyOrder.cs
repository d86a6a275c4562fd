using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Accountability.Orders;

/// <summary>A matter handed over to whoever answers for it (交办单), as a register keeps it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Rule">The key of the rule that was met.</param>
public sealed record DutyOrder(Area Area, string Rule)
{
    /// <summary>The key of the figure, or <c>null</c> for every figure of the rule.</summary>
    public string? Metric { get; init; }

    /// <summary>The day it was handed over, or <c>null</c> while it is a draft.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The last day by which it must be put right, or <c>null</c>.</summary>
    public LocalDate? Term { get; init; }

    /// <summary>Who answers for it, or <c>null</c>.</summary>
    public string? Owner { get; init; }

    /// <summary>The day of the inspection, or <c>null</c>; figures are set side by side before and after it.</summary>
    public LocalDate? Inspected { get; init; }

    /// <summary>The day it was closed (销号), or <c>null</c>.</summary>
    public LocalDate? Closed { get; init; }

    /// <summary>A remark, or <c>null</c>.</summary>
    public string? Note { get; init; }

    /// <summary>The area, the rule and the figure.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Rule} {Metric}");
}
