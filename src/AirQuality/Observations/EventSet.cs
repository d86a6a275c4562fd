namespace AirQuality.Observations;

/// <summary>What was read from an events file.</summary>
/// <param name="Events">The events.</param>
/// <param name="Report">What became of every row.</param>
public sealed record EventSet(EventRegister Events, ReadReport Report);
