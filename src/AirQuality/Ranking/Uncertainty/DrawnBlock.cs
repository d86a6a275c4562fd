namespace AirQuality.Ranking.Uncertainty;

/// <summary>Neighbouring days drawn together.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last; beyond the end of the period where the block wraps around.</param>
internal readonly record struct DrawnBlock(int Start, int End);
