using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>The figure that decides whether the next period counts.</summary>
/// <param name="Metric">The key of the figure.</param>
/// <param name="Kind">Whether a figure decides.</param>
/// <param name="Value">The worst published figure with which the period does not count: one step of the published decimals worse, and it does. <c>null</c> where no figure decides.</param>
public sealed record DutyLimit(string Metric, DutyLimitKind Kind, decimal? Value)
{
    /// <summary>The period whose list of others the figure rests on: the running one as far as it is known, else the last; <c>null</c> where it does not depend on others.</summary>
    public AssessmentPeriod? OthersIn { get; init; }

    /// <summary>The figure of the running period so far, or <c>null</c>.</summary>
    public decimal? SoFar { get; init; }

    /// <summary>The days of the running period that are left, of areas with days of one's own; else <c>null</c>.</summary>
    public int? RemainingDays { get; init; }

    /// <summary>The mean the remaining days may have, exactly; below 0 when the figure cannot be kept any more; <c>null</c> for figures that are no means.</summary>
    public decimal? Control { get; init; }

    /// <summary>How many of the remaining days may be lost, for figures that count days; else <c>null</c>.</summary>
    public int? AllowedDays { get; init; }

    /// <summary>How likely the figure is kept, 0 to 1, drawn from past years; <c>null</c> where there is no outlook.</summary>
    public double? Probability { get; init; }
}
