namespace AirQuality.Ranking;

/// <summary>Orders areas by any value, with places, ties and the areas left out.</summary>
/// <example><code>
/// var (a, b, c) = (new Area("A", AreaLevel.County), new Area("B", AreaLevel.County), new Area("C", AreaLevel.County));
/// var ranking = RankingEngine.Rank(
///     [new RankingEntry(a, 3.01m), new RankingEntry(b, 3.01m), new RankingEntry(c, null, "too few days")],
///     new RankingRule("index", RankingDirection.SmallestFirst)); // A and B share place 1; C is unranked
/// </code></example>
public static class RankingEngine
{
    /// <summary>Orders areas.</summary>
    /// <param name="entries">The areas with their values.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="group">The group they belong to, for the result.</param>
    /// <returns>Ranked and unranked areas; together all that entered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rule has fewer than 0 or more than 15 decimals.</exception>
    public static RankingResult Rank(IEnumerable<RankingEntry> entries, RankingRule rule, Area? group = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Decimals is < 0 or > 15)
            throw new ArgumentOutOfRangeException(nameof(rule), rule.Decimals, "Expected 0 to 15 decimals.");
        entries.TryGetNonEnumeratedCount(out var count);
        var candidates = new List<Candidate>(count);
        var unranked = new List<UnrankedArea>();
        foreach (var entry in entries)
        {
            if (entry.Ineligible is null && entry.Value is { } value)
                candidates.Add(new Candidate(entry, rule.Decimals is { } decimals ? ((Fraction)value).Round(decimals) : value));
            else
                unranked.Add(new UnrankedArea(entry.Area, entry.Value, entry.Ineligible ?? $"no {rule.Metric}"));
        }

        // Sorted on bare numbers: thousands of areas, many metrics. Equal ones come back into the order of entry.
        var keys = new decimal[candidates.Count];
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            (keys[i], order[i]) = (rule.Direction == RankingDirection.SmallestFirst ? candidates[i].Value : -candidates[i].Value, i);
        Array.Sort(keys, order);
        var tied = new List<Range>(keys.Length);
        for (var (start, end) = (0, 0); start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            if (end - start > 1)
                Array.Sort(order, start, end - start);
            if (rule.Ties == TieRule.Break)
                Break(order, start, end, candidates, tied);
            else
                tied.Add(start..end);
        }

        return new RankingResult(rule, group, Places(candidates, order, tied, rule.Ties), unranked);
    }

    /// <summary>Puts equal areas into the order of their tie-breakers and notes which are equal in those too.</summary>
    private static void Break(int[] order, int start, int end, List<Candidate> candidates, List<Range> tied)
    {
        int Compare(int x, int y) => CompareTieBreakers(candidates[x].Entry, candidates[y].Entry);

        Array.Sort(order, start, end - start, Comparer<int>.Create((x, y) => Compare(x, y) is not 0 and var different ? different : x.CompareTo(y)));
        for (var (from, to) = (start, start); from < end; from = to)
        {
            for (to = from + 1; to < end && Compare(order[from], order[to]) == 0;)
                to++;
            tied.Add(from..to);
        }
    }

    private static List<RankedArea> Places(List<Candidate> candidates, int[] order, List<Range> tied, TieRule ties)
    {
        var ranked = new List<RankedArea>(order.Length);
        var highest = ties == TieRule.Dense ? tied.Count : order.Length;
        foreach (var (number, range) in tied.Index())
        {
            var place = ties == TieRule.Dense ? number + 1 : range.Start.Value + 1;
            foreach (var i in order.AsSpan(range))
                ranked.Add(new RankedArea(candidates[i].Entry.Area, candidates[i].Value, place, highest + 1 - place, range.End.Value - range.Start.Value > 1));
        }

        return ranked;
    }

    private static int CompareTieBreakers(RankingEntry x, RankingEntry y)
    {
        for (var i = 0; i < Math.Min(x.TieBreakers.Count, y.TieBreakers.Count); i++)
        {
            var order = Comparer<decimal>.Default.Compare(x.TieBreakers[i] ?? decimal.MaxValue, y.TieBreakers[i] ?? decimal.MaxValue);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>An area that is ranked, with its value at the precision of the rule.</summary>
    private readonly record struct Candidate(RankingEntry Entry, decimal Value);
}
