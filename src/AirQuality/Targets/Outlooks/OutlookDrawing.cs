using AirQuality.Numerics;

namespace AirQuality.Targets.Outlooks;

/// <summary>How a figure is drawn.</summary>
/// <param name="Ready">Makes ready what the simulations of a level draw from.</param>
/// <param name="Figure">The figure of a simulation on that level.</param>
internal readonly record struct OutlookDrawing(Action<int> Ready, Func<int, Quotient> Figure);
