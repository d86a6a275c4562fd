namespace AirQuality.Reading.Columns;

/// <summary>Lists of words, written as one line a meaning.</summary>
internal static class WordList
{
    /// <summary>The meaning of each word; a word stands once.</summary>
    public static Dictionary<string, T> Of<T>(params ReadOnlySpan<(T Meaning, string Words)> lines)
    {
        var meanings = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, words) in lines)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                meanings.Add(word, meaning);
        return meanings;
    }
}
