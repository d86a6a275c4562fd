namespace AirQuality.Reading.Published.Words;

/// <summary>Words of one meaning.</summary>
/// <param name="Feature">What they contribute.</param>
/// <param name="Words">The words, as plain text, parted by blanks.</param>
internal readonly record struct LexiconEntry(Feature Feature, string Words);
