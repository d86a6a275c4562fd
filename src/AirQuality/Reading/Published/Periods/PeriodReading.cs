namespace AirQuality.Reading.Published.Periods;

/// <summary>The periods a text names, and what else it says.</summary>
/// <param name="Hints">The periods in the order in which they stand.</param>
/// <param name="Rest">The text without them; a bar stands where each was, so that words on either side do not run together.</param>
internal sealed record PeriodReading(IReadOnlyList<PeriodHint> Hints, string Rest);
