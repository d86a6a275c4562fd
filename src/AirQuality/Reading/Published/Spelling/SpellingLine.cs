namespace AirQuality.Reading.Published.Spelling;

/// <summary>A spelling with all that is written for it.</summary>
/// <param name="Plain">The spelling that is compared.</param>
/// <param name="Letters">The letters and signs that stand for it.</param>
internal readonly record struct SpellingLine(string Plain, string Letters);
