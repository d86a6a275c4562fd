namespace AirQuality.Numerics;

/// <summary>How many of some numbers lie on either side of one.</summary>
/// <param name="Smaller">How many are smaller.</param>
/// <param name="Larger">How many are larger; those equal to it are in neither.</param>
internal readonly record struct Beside(int Smaller, int Larger);
