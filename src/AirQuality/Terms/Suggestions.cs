namespace AirQuality.Terms;

/// <summary>What somebody may have meant by a word that is none of those known.</summary>
public static class Suggestions
{
    /// <summary>How many words are suggested at most.</summary>
    public const int Most = 3;

    /// <summary>The known words nearest to one: few letters apart, or one within the other. Case does not count.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">The words there are.</param>
    /// <returns>At most three, the nearest first; none where nothing is near.</returns>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        var asked = word.Trim().ToLowerInvariant();
        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Select(k => new Candidate(k, Distance(asked, k.ToLowerInvariant())))
                .Where(c => c.Distance <= Allowed(asked, c.Word))
                .OrderBy(c => c.Distance).ThenBy(c => c.Word, StringComparer.Ordinal)
                .Take(Most)
                .Select(c => c.Word),
        ];
    }

    /// <summary>A third of the longer word may differ; of a name of two or three signs, one.</summary>
    private static int Allowed(string asked, string word) => Math.Max(1, Math.Max(asked.Length, word.Length) / 3);

    /// <summary>How many signs must be changed, put in, left out or swapped with their neighbour; a word within the other is one away.</summary>
    private static int Distance(string one, string other)
    {
        if (one.Length > 1 && other.Length > 1 && one != other && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)))
            return 1;

        // The distance of Damerau and Levenshtein, row by row of its table: row i holds what the first i signs of one word are away from
        // every beginning of the other, and needs only the two rows before it.
        var twoBack = new int[other.Length + 1];
        var back = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            back[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], back[j]) + 1, back[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
            }

            var oldest = twoBack;
            twoBack = back;
            back = row;
            row = oldest;
        }

        return back[other.Length];
    }

    private readonly record struct Candidate(string Word, int Distance);
}
