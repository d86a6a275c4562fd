using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking;

/// <summary>Takes in areas one by one and puts them in order: what <see cref="RankingEngine"/> does, for those who have no entries.</summary>
internal sealed class RankingBuilder
{
    private readonly RankingRule rule;
    private readonly List<Candidate> candidates;
    private readonly List<UnrankedArea> unranked = [];

    public RankingBuilder(RankingRule rule, int capacity)
    {
        if (rule.Decimals is < 0 or > 15)
            throw new ArgumentOutOfRangeException(nameof(rule), rule.Decimals, "Expected 0 to 15 decimals.");
        this.rule = rule;
        candidates = new List<Candidate>(capacity);
    }

    /// <summary>Takes in an area, as <see cref="RankingEntry"/> describes it.</summary>
    public void Add(Area area, decimal? value, Reason? ineligible, IReadOnlyList<decimal?> tieBreakers)
    {
        if (ineligible is null && value is { } known)
            candidates.Add(new Candidate(area, rule.Decimals is { } decimals ? ((Fraction)known).Round(decimals) : known, tieBreakers));
        else
            unranked.Add(new UnrankedArea(area, value, ineligible ?? Reason.OfMetric(ReasonCode.NoFigure, rule.Metric)));
    }

    /// <summary>All of them in order.</summary>
    public RankingResult ToResult(Area? group = null)
    {
        // Sorted on bare numbers: thousands of areas, many metrics. Equal ones come back into the order of entry.
        var keys = new decimal[candidates.Count];
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = rule.Direction == RankingDirection.SmallestFirst ? candidates[i].Value : -candidates[i].Value;
            order[i] = i;
        }

        Array.Sort(keys, order);
        var tied = new List<Range>(keys.Length);

        // Run by run of equal values. Equal means equal as published: whoever reads the list sees the same figure twice and asks why one
        // stands before the other, so the values were rounded before they were compared, and only a named rule (TieRule.BreaksTies) tells them
        // apart.
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            if (end - start > 1)
                Array.Sort(order, start, end - start);
            if (rule.Ties.BreaksTies)
                Break(order, start, end, tied);
            else
                tied.Add(start..end);
        }

        var last = rule.Incomplete == IncompleteAreas.Last ? unranked.Count(IsIncomplete) : 0;
        var numbers = new PlaceNumbers(rule.Ties, order.Length + last, tied.Count + (last > 0 ? 1 : 0));
        var behind = numbers.Place(tied.Count, order.Length..(order.Length + last));
        return new RankingResult(
            rule,
            group,
            Places(order, tied, numbers),
            last == 0 ? unranked : unranked.ConvertAll(u => IsIncomplete(u) ? u with { Place = behind } : u));
    }

    /// <summary>Puts equal areas into the order of their tie-breakers and notes which are equal in those too.</summary>
    private void Break(int[] order, int start, int end, List<Range> tied)
    {
        int Compare(int x, int y) => CompareTieBreakers(candidates[x].TieBreakers, candidates[y].TieBreakers);

        Array.Sort(order, start, end - start, Comparer<int>.Create((x, y) => Compare(x, y) is not 0 and var different ? different : x.CompareTo(y)));
        for (int from = start, to; from < end; from = to)
        {
            for (to = from + 1; to < end && Compare(order[from], order[to]) == 0;)
                to++;
            tied.Add(from..to);
        }
    }

    /// <summary>Left out by a rule of the publisher, an area does not lack data.</summary>
    private static bool IsIncomplete(UnrankedArea area) => area.Reason.Code != ReasonCode.MeetsClassII;

    private List<RankedArea> Places(int[] order, List<Range> tied, PlaceNumbers numbers)
    {
        var ranked = new List<RankedArea>(order.Length);
        foreach (var (number, range) in tied.Index())
        {
            var place = numbers.Place(number, range);
            var fromBottom = numbers.PlaceFromBottom(number, range);
            foreach (var i in order.AsSpan(range))
                ranked.Add(new RankedArea(candidates[i].Area, candidates[i].Value, place, fromBottom, range.End.Value - range.Start.Value > 1));
        }

        return ranked;
    }

    private static int CompareTieBreakers(IReadOnlyList<decimal?> x, IReadOnlyList<decimal?> y)
    {
        for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
        {
            var order = Comparer<decimal>.Default.Compare(x[i] ?? decimal.MaxValue, y[i] ?? decimal.MaxValue);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>An area that is ranked, with its value at the precision of the rule.</summary>
    private readonly record struct Candidate(Area Area, decimal Value, IReadOnlyList<decimal?> TieBreakers);
}
