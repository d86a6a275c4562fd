using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>An area that shares in a goal.</summary>
/// <param name="Area">The area.</param>
/// <param name="BaseFigure">Its figure in the base period, such as last year's mean; for days and their ratios those lost or heavily polluted.</param>
/// <param name="Weight">Its weight in the figure of the whole; 1 where the whole is the plain mean of its areas (HJ 663).</param>
public sealed record AreaShare(Area Area, decimal BaseFigure, int Weight = 1)
{
    /// <summary>The goal that was set for the area by hand, which it keeps while the others share the rest; <c>null</c> for none.</summary>
    public decimal? ByHand { get; init; }

    /// <summary>Area, base and weight.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area}: {BaseFigure} x {Weight}");
}
