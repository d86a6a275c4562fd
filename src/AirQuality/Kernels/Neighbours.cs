namespace AirQuality.Kernels;

/// <summary>The values at two neighbouring places in the order of the values, as a percentile between places needs them.</summary>
/// <param name="Value">The value at the place asked for, a code.</param>
/// <param name="Next">The value at the next place; the same one when that was the last.</param>
internal readonly record struct Neighbours(int Value, int Next);
