namespace AirQuality.Reading.Columns;

/// <summary>A meaning with the words for it.</summary>
/// <param name="Meaning">The meaning.</param>
/// <param name="Words">The words, with blanks between them.</param>
internal readonly record struct WordLine<T>(T Meaning, string Words);
