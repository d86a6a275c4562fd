using AirQuality.Terms;

namespace AirQuality.Reading.Columns;

/// <summary>The words a name about a pollutant is made of.</summary>
internal sealed class NameWords
{
    private const int MostLetters = 80;
    private static readonly Dictionary<string, KnownWord> All = AllWords();
    private static readonly int Longest = All.Keys.Max(w => w.Length);

    private readonly HashSet<Pollutant> pollutants = [];
    private readonly HashSet<NameWord> words = [];
    private bool other;

    private NameWords()
    {
    }

    /// <summary>The unit among the words.</summary>
    public ColumnUnit Unit { get; private set; }

    /// <summary>The words of a name without anything left over; <c>null</c> when it cannot be split so.</summary>
    /// <param name="key">Letters and digits.</param>
    public static NameWords? Split(string key)
    {
        if (key.Length is 0 or > MostLetters)
            return null;
        // The words that end at each letter: the fewest make the reading, so that 日最大8小时 is not cut into more than it says.
        var known = All.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> least = stackalloc int[MostLetters + 1];
        Span<int> from = stackalloc int[MostLetters + 1];
        least[1..].Fill(int.MaxValue);
        least[0] = 0;
        for (var end = 1; end <= key.Length; end++)
        {
            for (var start = Math.Max(0, end - Longest); start < end; start++)
            {
                if (least[start] == int.MaxValue || least[start] + 1 >= least[end] || !known.ContainsKey(key.AsSpan(start, end - start)))
                    continue;
                least[end] = least[start] + 1;
                from[end] = start;
            }
        }

        if (least[key.Length] == int.MaxValue)
            return null;
        var found = new NameWords();
        for (var end = key.Length; end > 0; end = from[end])
            found.Add(known[key.AsSpan(from[end], end - from[end])]);
        return found;
    }

    /// <summary>What the words say together; <c>null</c> when that is nothing about a pollutant.</summary>
    public ColumnMeaning? Meaning()
    {
        if (pollutants.Count == 0)
            return other ? new ColumnMeaning(words.Contains(NameWord.Flag) ? ColumnRole.Note : ColumnRole.OtherPollutant) : null;
        if (other)
            return new ColumnMeaning(ColumnRole.OtherPollutant);
        if (pollutants.Count > 1)
            return pollutants.SetEquals([Pollutant.PM25, Pollutant.PM10]) || words.Contains(NameWord.Ratio) ? new ColumnMeaning(ColumnRole.Statistic) : null;
        var pollutant = pollutants.Single();
        if (words.Contains(NameWord.Flag))
            return new ColumnMeaning(ColumnRole.Flag, pollutant);
        if (words.Contains(NameWord.Unit))
            return new ColumnMeaning(ColumnRole.Unit, pollutant);
        if (words.Contains(NameWord.Rank))
            return new ColumnMeaning(ColumnRole.Rank);
        if (words.Overlaps([NameWord.Change, NameWord.Count, NameWord.Ratio]))
            return new ColumnMeaning(ColumnRole.Statistic);
        if (words.Contains(NameWord.Period))
            return new ColumnMeaning(ColumnRole.Statistic, pollutant);
        if (words.Overlaps([NameWord.Index, NameWord.Level, NameWord.Primary]))
            return new ColumnMeaning(ColumnRole.SubIndex, pollutant, Averaging());
        return ColumnMeaning.Of(pollutant, Averaging());
    }

    private Averaging Averaging()
    {
        if (words.Contains(NameWord.DailyMaximumEightHours))
            return Columns.Averaging.DailyMaximumEightHours;
        if (words.Contains(NameWord.EightHours))
            return words.Overlaps([NameWord.Maximum, NameWord.Day]) ? Columns.Averaging.DailyMaximumEightHours : Columns.Averaging.EightHours;
        if (words.Contains(NameWord.Maximum))
            return Columns.Averaging.DailyMaximumHour;
        if (words.Contains(NameWord.Day) || words.Contains(NameWord.Moving))
            return Columns.Averaging.Day;
        return words.Contains(NameWord.Hour) ? Columns.Averaging.Hour : Columns.Averaging.Unsaid;
    }

    private static Dictionary<string, KnownWord> AllWords()
    {
        var all = new Dictionary<string, KnownWord>(StringComparer.Ordinal);
        foreach (var (word, pollutant) in PollutantWords.Names)
            all.Add(word, new KnownWord(pollutant, null, ColumnUnit.None));
        foreach (var (word, unit) in PollutantWords.Units)
            all.TryAdd(word, new KnownWord(null, null, unit));
        foreach (var (word, modifier) in PollutantWords.Modifiers)
            all.TryAdd(word, new KnownWord(null, modifier, ColumnUnit.None));
        foreach (var word in PollutantWords.Others)
            all.TryAdd(word, new KnownWord(null, null, ColumnUnit.None));
        return all;
    }

    private void Add(KnownWord word)
    {
        if (word.Pollutant is { } pollutant)
            pollutants.Add(pollutant);
        else if (word.Modifier is { } modifier)
            words.Add(modifier);
        else if (word.Unit != ColumnUnit.None)
            Unit = word.Unit;
        else
            other = true;
    }

    /// <summary>A word that names of columns are made of: a pollutant, what stands beside one, a unit, or a pollutant beside the six.</summary>
    private readonly record struct KnownWord(Pollutant? Pollutant, NameWord? Modifier, ColumnUnit Unit);
}
