namespace AirQuality.Reading.Columns;

/// <summary>Lists of words, written as one line a meaning.</summary>
internal static class WordList
{
    /// <summary>The meaning of each word; a word stands once.</summary>
    public static Dictionary<string, T> Of<T>(params ReadOnlySpan<WordLine<T>> lines)
    {
        // Add, and not the indexer: a word under two meanings ends the program at once, so none gets into the lists unseen.
        var meanings = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, words) in lines)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                meanings.Add(word, meaning);
        return meanings;
    }

    /// <summary>Words that mean one thing.</summary>
    public static HashSet<string> SetOf(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
