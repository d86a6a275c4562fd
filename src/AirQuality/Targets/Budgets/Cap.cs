namespace AirQuality.Targets.Budgets;

/// <summary>The figure up to which one may go unrounded and still keep a goal.</summary>
/// <param name="Figure">The figure, in the unit of the goal.</param>
/// <param name="MayBeReached">Whether the figure itself still keeps the goal.</param>
internal readonly record struct Cap(decimal Figure, bool MayBeReached);
