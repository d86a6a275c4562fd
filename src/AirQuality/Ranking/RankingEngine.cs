namespace AirQuality.Ranking;

/// <summary>Orders areas by any value, with places, ties and the areas left out.</summary>
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
        var candidates = new List<(RankingEntry Entry, decimal Value)>();
        var unranked = new List<UnrankedArea>();
        foreach (var entry in entries)
        {
            if (entry.Ineligible is null && entry.Value is { } value)
                candidates.Add((entry, rule.Decimals is { } decimals ? ((Fraction)value).Round(decimals) : value));
            else
                unranked.Add(new UnrankedArea(entry.Area, entry.Value, entry.Ineligible ?? $"no {rule.Metric}"));
        }

        int Compare((RankingEntry Entry, decimal Value) x, (RankingEntry Entry, decimal Value) y)
        {
            var order = rule.Direction == RankingDirection.SmallestFirst ? x.Value.CompareTo(y.Value) : y.Value.CompareTo(x.Value);
            return order != 0 || rule.Ties != TieRule.Break ? order : CompareTieBreakers(x.Entry, y.Entry);
        }

        // OrderBy keeps the order of entry among equals; List.Sort does not.
        var ordered = candidates.OrderBy(c => c, Comparer<(RankingEntry, decimal)>.Create(Compare)).ToList();
        return new RankingResult(rule, group, Places(ordered, rule.Ties, Compare), unranked);
    }

    private static List<RankedArea> Places(List<(RankingEntry Entry, decimal Value)> ordered, TieRule ties, Comparison<(RankingEntry Entry, decimal Value)> compare)
    {
        var groups = new List<(int Start, int End)>();
        for (var start = 0; start < ordered.Count;)
        {
            var end = start + 1;
            while (end < ordered.Count && compare(ordered[start], ordered[end]) == 0)
                end++;
            groups.Add((start, end));
            start = end;
        }

        var ranked = new List<RankedArea>(ordered.Count);
        var highest = ties == TieRule.Dense ? groups.Count : ordered.Count;
        foreach (var (number, (start, end)) in groups.Index())
        {
            var place = ties == TieRule.Dense ? number + 1 : start + 1;
            for (var i = start; i < end; i++)
                ranked.Add(new RankedArea(ordered[i].Entry.Area, ordered[i].Value, place, highest + 1 - place, end - start > 1));
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
}
