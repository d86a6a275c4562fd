using AirQuality.Numerics;
using AirQuality.Wording;

namespace AirQuality.Targets.Outlooks;

/// <summary>The figures with which a period may end, or why there are none.</summary>
/// <param name="Figures">One for each simulation, a single one when the period is over; none where there is a reason.</param>
/// <param name="Reason">Why there are none, or <c>null</c>.</param>
internal readonly record struct SimulatedFigures(Quotient[] Figures, Reason? Reason)
{
    public static SimulatedFigures None(Reason reason) => new([], reason);
}
