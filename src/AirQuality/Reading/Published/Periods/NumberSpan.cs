namespace AirQuality.Reading.Published.Periods;

/// <summary>Numbers from a first to a last, both included.</summary>
internal sealed record NumberSpan(int First, int Last);
