namespace AirQuality.Reading.Published.Words;

/// <summary>One word and what it contributes.</summary>
/// <param name="Text">The word, as plain text.</param>
/// <param name="Feature">What it contributes.</param>
internal readonly record struct LexiconWord(string Text, Feature Feature);
