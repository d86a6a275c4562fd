using AirQuality.Targets.Goals;

namespace AirQuality.Targets.Budgets;

/// <summary>
/// Shares a budget out in proportion to weights by largest remainder. Goals go in published steps, so remainders are counted
/// in steps, and what is left below one step is spread over the budgets: budgets add up exactly, and all goals met cost no
/// more than the whole.
/// </summary>
internal readonly ref struct Apportionment
{
    // Why not each part its proportion, rounded down? Three things would break. Budgets would not add up, and nobody would know where the
    // missing days went. Goals are published figures (36, not 36.4), so rounding each down throws away up to a step times the days of
    // every part. And goals set by hand, or bound by the plan, must be kept however small the share.
    //
    // What is promised instead, and what Split is tested for: the budgets add up to the whole, to the thousandth or the day; what each goal
    // costs (Effective) is at most its budget; so all goals met spend at most the whole, and the goal above is met.

    private readonly BudgetRule rule;
    private readonly ReadOnlySpan<Part> parts;
    private readonly Span<Share> shares;

    private const int MostOnStack = 32;

    // A pinned part has its share for good; the others divide what the pinned ones leave.
    private readonly Span<bool> pinned;

    private Apportionment(BudgetRule rule, ReadOnlySpan<Part> parts, Span<Share> shares, Span<bool> pinned)
    {
        this.rule = rule;
        this.parts = parts;
        this.shares = shares;
        this.pinned = pinned;
    }

    /// <summary>Shares out. When the goals set by hand alone cost more than the whole, <paramref name="conflict"/> is set and the other parts get nothing.</summary>
    public static Share[] Split(BudgetRule rule, long budget, ReadOnlySpan<Part> parts, out bool conflict)
    {
        var split = new Share[parts.Length];
        conflict = Split(rule, budget, parts, split);
        return split;
    }

    /// <summary>Shares out into a place for each part; whether the goals set by hand alone cost more than the whole.</summary>
    public static bool Split(BudgetRule rule, long budget, ReadOnlySpan<Part> parts, Span<Share> shares)
    {
        // The order matters: what was set by hand comes first, then what it needs above it, then the goals that may not be loosened.
        // Each of them takes at most what it may spend, so whatever remains is still enough for the invariant of PlanNode.
        var split = new Apportionment(rule, parts, shares, parts.Length <= MostOnStack ? stackalloc bool[parts.Length] : new bool[parts.Length]);
        var free = split.PinTheNeedy(split.PinWhatIsSetByHand(budget));
        var conflict = free < 0 && split.pinned.Contains(true);
        free = split.PinTheBounded(free);
        split.ShareFreely(free);
        return conflict;
    }

    private long PinWhatIsSetByHand(long free)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Fixed is not { } goal)
                continue;
            var cost = rule.Budget(goal, parts[i].Days);
            free -= Pin(i, new Share(cost, goal, cost));
        }

        return free;
    }

    /// <summary>Parts whose proportional share would not pay for the goals set by hand inside them get what those need; the rest shares less.</summary>
    private long PinTheNeedy(long free)
    {
        // Pinning one leaves less to the others, which may then become needy themselves: from the start again, at most once a part.
        for (var again = true; again;)
        {
            again = false;
            var weight = OpenWeight();
            for (var i = 0; i < parts.Length && !again; i++)
            {
                if (pinned[i] || parts[i].Least == 0 || CostWithin(Portion.Of(free, parts[i].Weight, weight).Whole, i) >= parts[i].Least)
                    continue;
                free -= Pin(i, Needed(parts[i]));
                again = true;
            }
        }

        return free;
    }

    /// <summary>The smallest goal that pays for what is set by hand inside a part.</summary>
    private Share Needed(Part part)
    {
        // The largest goal that costs no more than is needed, then up until it costs no less: the steps of a goal are coarser than needs
        // are.
        var goal = rule.GoalWithin(part.Least, part.Days) ?? 0;
        while (rule.Budget(goal, part.Days) < part.Least && rule.Raised(goal) is { } raised)
            goal = raised;
        var cost = rule.InDays ? part.Least : rule.Budget(goal, part.Days);
        return new Share(cost, goal, cost);
    }

    /// <summary>Parts whose proportional share is all their bound allows, or more, get the bound and no more; what they leave goes to the others.</summary>
    private long PinTheBounded(long free)
    {
        // Each part pinned takes at most its proportion, so the proportions of the others can only rise: who is pinned stays pinned.
        for (var again = free >= 0; again;)
        {
            again = false;
            var weight = OpenWeight();
            var before = free;
            for (var i = 0; i < parts.Length; i++)
            {
                if (pinned[i] || parts[i].Most is not { } most || Portion.Of(before, parts[i].Weight, weight).Whole < most.Budget)
                    continue;
                free -= Pin(i, new Share(most.Budget, most.Goal, most.Budget));
                again = true;
            }
        }

        return free;
    }

    private void ShareFreely(long free)
    {
        // Largest remainder (Hamilton): each part first gets the goal that its proportion pays for, then the steps that are left go to
        // those from which rounding down took most. Any other order is as sound; this one stays nearest to the profile and favours
        // nobody.
        var weight = OpenWeight();
        Span<Claim> open = parts.Length <= MostOnStack ? stackalloc Claim[parts.Length] : new Claim[parts.Length];
        var claims = 0;
        var left = Math.Max(free, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            if (pinned[i])
                continue;
            var (whole, remainder) = Portion.Of(Math.Max(free, 0), parts[i].Weight, weight);
            if (rule.InDays)
                whole = Math.Min(whole, parts[i].Days); // a part cannot lose more days than it has

            var goal = free < 0 ? null : rule.GoalWithin(whole, parts[i].Days);
            var cost = rule.InDays ? whole : goal is { } g ? rule.Budget(g, parts[i].Days) : 0;
            shares[i] = new Share(cost, goal, cost);
            left -= cost;

            // What rounding the goal down took away for each day of the part, so that a long part has no louder claim than a short one.
            open[claims++] = new Claim(i, rule.InDays ? remainder : PerDay(whole - cost, weight, remainder, Math.Max(parts[i].Days, 1)));
        }

        // Equal claims in order of time, so that the same plan always comes out the same.
        open = open[..claims];
        open.Sort((x, y) => x.Remainder != y.Remainder ? y.Remainder.CompareTo(x.Remainder) : x.Part.CompareTo(y.Part));
        if (free >= 0)
            left = GiveSteps(left, open);
        Spread(left, open);
    }

    /// <summary>Goals one step looser, in turn, as long as what is left pays for one.</summary>
    private long GiveSteps(long left, ReadOnlySpan<Claim> open)
    {
        // Round after round, not all to the first: a step for everybody who can pay before anybody gets a second one. It ends, since
        // every step costs something and a round without a step is the last.
        for (var gave = true; gave && left > 0;)
        {
            gave = false;
            foreach (var (i, _) in open)
            {
                if (Looser(i) is not { Goal: not null } looser || looser.Effective - shares[i].Effective > left || looser.Effective > (parts[i].Most?.Budget ?? long.MaxValue))
                    continue;
                left -= looser.Effective - shares[i].Effective;
                shares[i] = looser;
                gave = true;
                if (left == 0)
                    break;
            }
        }

        return left;
    }

    /// <summary>The share of a part whose goal is one step looser; without a goal where there is none.</summary>
    private Share Looser(int i)
    {
        var share = shares[i];
        var days = parts[i].Days;
        if (rule.InDays)
            return share.Effective < days ? new Share(share.Effective + 1, rule.GoalWithin(share.Effective + 1, days), share.Effective + 1) : default;
        if (share.Goal is not { } now || rule.Raised(now) is not { } raised)
            return default;
        var cost = rule.Budget(raised, days);
        return new Share(cost, raised, cost);
    }

    /// <summary>The rest buys no step (or there are more days to spend than days); it is spread over the budgets by weight, so that they add up.</summary>
    private void Spread(long left, ReadOnlySpan<Claim> open)
    {
        // Only budgets grow here, never what a goal may cost: the invariant is about the latter and stays as it was.
        long weight = 0;
        foreach (var (i, _) in open)
            weight += parts[i].Weight;
        var rest = left;
        foreach (var (i, _) in open)
        {
            var more = Portion.Of(left, parts[i].Weight, weight).Whole;
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

    private long Pin(int i, Share share)
    {
        shares[i] = share;
        pinned[i] = true;
        return share.Effective;
    }

    private long CostWithin(long budget, int i) =>
        rule.InDays ? budget : rule.GoalWithin(budget, parts[i].Days) is { } goal ? rule.Budget(goal, parts[i].Days) : -1;

    /// <summary>What rounding a share down took away, for each day, in parts of the weight of all.</summary>
    private static Int128 PerDay(long lost, long weight, Int128 remainder, int days)
    {
        var claim = ((Int128)lost * weight) + remainder;
        return claim >= 0 && claim <= long.MaxValue ? (long)claim / days : claim / days;
    }

    private long OpenWeight()
    {
        long weight = 0;
        for (var i = 0; i < parts.Length; i++)
            weight += pinned[i] ? 0 : parts[i].Weight;
        return weight;
    }

    /// <summary>A part's proportion of a budget: whole units, and the rest in parts of the weight of all. 128 bits, since a year's budget times a year's weight passes 64.</summary>
    private readonly record struct Portion(long Whole, Int128 Remainder)
    {
        public static Portion Of(long budget, long weight, long of)
        {
            if (of == 0)
                return default;

            // Nearly always 64 bits are enough, and dividing them costs a tenth.
            if (budget >= 0 && Math.BigMul(budget, weight, out var product) == 0 && product >= 0)
            {
                var quotient = Math.DivRem(product, of, out var rest);
                return new Portion(quotient, rest);
            }

            var (whole, remainder) = Int128.DivRem((Int128)budget * weight, of);
            return new Portion((long)whole, remainder);
        }
    }

    /// <summary>An open part's claim on the next step.</summary>
    private readonly record struct Claim(int Part, Int128 Remainder);
}
