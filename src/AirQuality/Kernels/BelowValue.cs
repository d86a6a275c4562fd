namespace AirQuality.Kernels;

/// <summary>What a pass downwards through values takes from one of them to the next.</summary>
/// <param name="AtLeast">How many values are at least the one the pass is at.</param>
/// <param name="Largest">The largest below it, a code; missing when there is none.</param>
internal readonly record struct BelowValue(int AtLeast, int Largest);
