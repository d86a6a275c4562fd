namespace AirQuality.Targets.Planning;

/// <summary>
/// Shares a budget out in proportion to weights by largest remainder. Goals go in published steps, so remainders are counted
/// in steps, and what is left below one step is spread over the budgets: budgets add up exactly, and all goals met cost no
/// more than the whole.
/// </summary>
internal static class Apportionment
{
    /// <summary>Shares out. When the goals set by hand alone cost more than the whole, <paramref name="conflict"/> is set and the other parts get nothing.</summary>
    public static Share[] Split(BudgetRule rule, long budget, ReadOnlySpan<Part> parts, decimal rootGoal, out bool conflict)
    {
        var shares = new Share[parts.Length];
        var pinned = new bool[parts.Length];
        var free = budget;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Fixed is not { } goal)
                continue;
            var cost = rule.Budget(goal, parts[i].Days);
            shares[i] = new Share(cost, goal, cost);
            pinned[i] = true;
            free -= cost;
        }

        PinTheNeedy(rule, ref free, parts, shares, pinned, rootGoal);
        conflict = free < 0 && Array.Exists(pinned, p => p);
        ShareFreely(rule, free, parts, shares, pinned, rootGoal);
        return shares;
    }

    /// <summary>Parts whose proportional share would not pay for the goals set by hand inside them get what those need; the rest shares less.</summary>
    private static void PinTheNeedy(BudgetRule rule, ref long free, ReadOnlySpan<Part> parts, Share[] shares, bool[] pinned, decimal rootGoal)
    {
        for (var again = true; again;)
        {
            again = false;
            var weight = Weight(parts, pinned);
            for (var i = 0; i < parts.Length; i++)
            {
                if (pinned[i] || parts[i].Least == 0 || CostWithin(rule, Proportion(free, parts[i].Weight, weight).Whole, parts[i].Days, rootGoal) >= parts[i].Least)
                    continue;
                var goal = rule.GoalWithin(parts[i].Least, parts[i].Days, rootGoal) ?? 0;
                while (rule.Budget(goal, parts[i].Days) < parts[i].Least && rule.Raised(goal) is { } raised)
                    goal = raised;
                var cost = rule.InDays ? parts[i].Least : rule.Budget(goal, parts[i].Days);
                shares[i] = new Share(cost, goal, cost);
                pinned[i] = again = true;
                free -= cost;
                break;
            }
        }
    }

    private static long CostWithin(BudgetRule rule, long budget, int days, decimal rootGoal) =>
        rule.InDays ? budget : rule.GoalWithin(budget, days, rootGoal) is { } goal ? rule.Budget(goal, days) : -1;

    private static void ShareFreely(BudgetRule rule, long free, ReadOnlySpan<Part> parts, Share[] shares, bool[] pinned, decimal rootGoal)
    {
        var weight = Weight(parts, pinned);
        var open = new List<(int Index, Int128 Remainder)>(parts.Length);
        var left = Math.Max(free, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            if (pinned[i])
                continue;
            var (whole, remainder) = Proportion(Math.Max(free, 0), parts[i].Weight, weight);
            if (rule.InDays)
                whole = Math.Min(whole, parts[i].Days);
            var goal = free < 0 ? null : rule.GoalWithin(whole, parts[i].Days, rootGoal);
            var cost = rule.InDays ? whole : goal is { } g ? rule.Budget(g, parts[i].Days) : 0;
            shares[i] = new Share(cost, goal, cost);
            left -= cost;
            // What rounding the goal down took away, in parts of a step; the largest gets the next step first.
            open.Add((i, rule.InDays ? remainder : (((Int128)(whole - cost) * weight) + remainder) / Math.Max(parts[i].Days, 1)));
        }

        open.Sort((x, y) => x.Remainder != y.Remainder ? y.Remainder.CompareTo(x.Remainder) : x.Index.CompareTo(y.Index));
        if (free >= 0)
            GiveSteps(rule, ref left, open, parts, shares, rootGoal);
        Spread(left, open, parts, shares);
    }

    private static void GiveSteps(BudgetRule rule, ref long left, List<(int Index, Int128 Remainder)> open, ReadOnlySpan<Part> parts, Share[] shares, decimal rootGoal)
    {
        for (var gave = true; gave && left > 0;)
        {
            gave = false;
            foreach (var (i, _) in open)
            {
                var (days, share) = (parts[i].Days, shares[i]);
                var (goal, cost) = rule.InDays
                    ? (rule.GoalWithin(share.Effective + 1, days, rootGoal), share.Effective + 1)
                    : share.Goal is { } now && rule.Raised(now) is { } raised ? (raised, rule.Budget(raised, days)) : (null, 0);
                if (goal is null || cost - share.Effective > left || (rule.InDays && cost > days))
                    continue;
                left -= cost - share.Effective;
                shares[i] = new Share(cost, goal, cost);
                gave = true;
                if (left == 0)
                    break;
            }
        }
    }

    /// <summary>The rest buys no step (or there are more days to spend than days); it is spread over the budgets by weight, so that they add up.</summary>
    private static void Spread(long left, List<(int Index, Int128 Remainder)> open, ReadOnlySpan<Part> parts, Share[] shares)
    {
        long weight = 0;
        foreach (var (i, _) in open)
            weight += parts[i].Weight;
        var rest = left;
        foreach (var (i, _) in open)
        {
            var more = Proportion(left, parts[i].Weight, weight).Whole;
            rest -= more;
            shares[i] = shares[i] with { Budget = shares[i].Budget + more };
        }

        foreach (var (i, _) in open)
        {
            if (rest-- <= 0)
                break;
            shares[i] = shares[i] with { Budget = shares[i].Budget + 1 };
        }
    }

    private static long Weight(ReadOnlySpan<Part> parts, bool[] pinned)
    {
        long weight = 0;
        for (var i = 0; i < parts.Length; i++)
            weight += pinned[i] ? 0 : parts[i].Weight;
        return weight;
    }

    private static (long Whole, Int128 Remainder) Proportion(long budget, long weight, long of)
    {
        if (of == 0)
            return (0, 0);
        var (whole, remainder) = Int128.DivRem((Int128)budget * weight, of);
        return ((long)whole, remainder);
    }
}
