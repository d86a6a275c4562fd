using System.Numerics;
using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Targets.Planning;

/// <summary>
/// The days so far of the areas that a region is made of. Its figures are the means of theirs, as it is assessed (RegionAssessor), and what is left of its goal
/// is what each of them may still have.
/// </summary>
/// <param name="goal">The goal of the region.</param>
/// <param name="rule">What a day spends of it.</param>
/// <param name="decimals">The decimals in which a mean or percentile is published.</param>
/// <param name="areas">The areas, at least one.</param>
internal sealed class RegionSoFar(Goal goal, BudgetRule rule, int decimals, IReadOnlyList<AreaSoFar> areas)
{
    /// <summary>Valid days: the mean of the areas' own, in whole days.</summary>
    public int Valid(int first, int last) => (int)HalfEven.Divide(areas.Sum(a => (long)a.Days.Valid(first, last)), areas.Count);

    /// <summary>What the areas spent, on average, rounded up. Of percentiles the days above in the area that had most: where each keeps within a number the mean of their percentiles does.</summary>
    public long Spent(int first, int last) => rule is PercentileBudget
        ? areas.Max(a => a.Days.Spent(first, last))
        : (areas.Sum(a => a.Days.Spent(first, last)) + areas.Count - 1) / areas.Count;

    /// <summary>The figure of a span of days, as the region is assessed; no percentile.</summary>
    public GoalFigure Figure(int first, int last) => FigureOf(new Span(first, last, Remaining: 0), lost: 0);

    /// <summary>The percentile of all days so far.</summary>
    public GoalFigure Percentile(int order)
    {
        var known = areas.Select(a => a.Days.Ordered).Where(o => o.Length > 0).ToList();
        if (known.Count == 0)
            return default;
        var mean = Mean(known.Select(o => PercentileRule.Linear(o, order).ToFraction()));
        return new GoalFigure(mean.Round(decimals), mean.Round(6));
    }

    /// <summary>What the days that are left may spend in each area so that the region keeps a goal; negative when it cannot be kept any more.</summary>
    /// <param name="asked">The goal of the span.</param>
    /// <param name="first">Its first day.</param>
    /// <param name="last">Its last day.</param>
    /// <param name="remaining">How many of its days are to come.</param>
    public long Left(decimal asked, int first, int last, int remaining)
    {
        if (!rule.InDays)
            return LeftOfMean(rule.Cap(asked), first, last, remaining);

        // Asked, not solved: ratios are rounded in each area and again in the mean. One day more lost never betters the figure.
        var span = new Span(first, last, remaining);
        return Bisection.Largest(remaining, lost => Keeps(asked, FigureOf(span, lost)));
    }

    /// <summary>What a percentile goal still allows each area.</summary>
    /// <param name="percentile">The goal.</param>
    /// <param name="remaining">How many days are to come.</param>
    public PercentileAllowance Allowance(PercentileBudget percentile, int remaining)
    {
        var days = areas.Select(a => new PercentileDays(a.Days.Ordered, remaining, percentile.Order)).Where(d => d.Count > 0).ToList();
        return Budgets.Allowance.OfPercentile((above, level) => percentile.Met(MeanOf(days.ConvertAll(d => d.With(above, level)))), percentile.DayLevel, remaining);
    }

    /// <summary>Where a mean ends when each area has a mean on the days to come.</summary>
    public Quotient EndOfMean(int first, int last, int remaining, Quotient mean)
    {
        // To the thousandth of the finest step: enough for a figure that nobody has measured.
        var ends = areas.Select(a => new Fraction((a.Days.Sum(first, last) * mean.Denominator) + (mean.Numerator * remaining), mean.Denominator * (a.Days.Valid(first, last) + remaining)));
        return new Quotient((long)(Mean(ends).Round(3) * 1000), 1000);
    }

    /// <summary>Why the figure of a period is not valid: as the first of the areas is not.</summary>
    public Reason? Invalid(AssessmentPeriod period, PlanTree tree, AssessmentRules rules) =>
        areas.Select(a => PeriodValidity.ReasonOf(period, (from, to) => a.Days.Valid(tree.Day(from), tree.Day(to)), rules)?.For(a.Area)).FirstOrDefault(r => r is not null);

    /// <summary>The days of the areas, one after the other.</summary>
    public IEnumerable<DaysSoFar> Areas => areas.Select(a => a.Days);

    private long LeftOfMean(Cap cap, int first, int last, int remaining)
    {
        // (S1 + L) / d1 + … + (Sn + L) / dn may come to n times the cap: L is the same in every area.
        var known = areas.Where(a => a.Days.Counted(first, last) + remaining > 0).ToList();
        if (known.Count == 0)
            return -1;
        var left = (Fraction)(cap.Figure * Concentration.Scale) * known.Count;
        Fraction shares = 0;
        foreach (var area in known)
        {
            var days = area.Days.Counted(first, last) + remaining;
            left -= new Fraction(area.Days.Spent(first, last), days);
            shares += new Fraction(1, days);
        }

        var room = Fraction.Compare(left, 0);
        if (remaining == 0)
            return room > 0 || (room == 0 && cap.MayBeReached) ? 0 : -1;
        var most = left / shares;
        var whole = BigInteger.DivRem(most.Numerator, most.Denominator, out var rest);
        if (rest.Sign < 0 || (rest.IsZero && !cap.MayBeReached))
            whole--;
        return (long)whole;
    }

    /// <summary>The figure of a span of which so many days are to come and so many of those are lost in each area.</summary>
    private GoalFigure FigureOf(Span span, long lost)
    {
        // As RegionAssessor: ratios enter as they are published for each area, days are means in whole days.
        long spent = 0, days = 0;
        var ofAreas = new List<Fraction>(areas.Count);
        foreach (var area in areas)
        {
            var counted = area.Days.Counted(span.First, span.Last) + span.Remaining;
            var used = area.Days.Spent(span.First, span.Last) + lost;
            (spent, days) = (spent + used, days + counted);
            if (counted > 0)
                ofAreas.Add(rule.InDays ? new Fraction((goal.Metric.LargerIsBetter ? counted - used : used) * 100, counted).Round(1) : new Fraction(used, (BigInteger)counted * Concentration.Scale));
        }

        if (ofAreas.Count == 0)
            return default;
        return goal.Metric.Kind switch
        {
            GoalKind.Mean => Published(Mean(ofAreas), decimals),
            GoalKind.GoodRatio or GoalKind.HeavyRatio => Published(Mean(ofAreas), 1),
            GoalKind.GoodDays => Counted(Whole(days - spent)),
            _ when goal.Metric == GoalMetric.ExceedDays => Counted(Whole(days) - Whole(days - spent)),
            _ => Counted(Whole(spent)),
        };
    }

    private long Whole(long sum) => HalfEven.Divide(sum, areas.Count);

    private static GoalFigure Counted(long days) => new(days, days);

    private bool Keeps(decimal asked, GoalFigure figure)
    {
        var end = goal.Policy == GoalPolicy.Strict ? figure.Unrounded : figure.Published;
        return goal.Metric.LargerIsBetter ? end >= asked : end <= asked;
    }

    private static GoalFigure Published(Fraction mean, int digits) => new(mean.Round(digits), mean.Round(6));

    private static Fraction Mean(IEnumerable<Fraction> values)
    {
        Fraction sum = 0;
        var count = 0;
        foreach (var value in values)
        {
            sum += value;
            count++;
        }

        return sum / count;
    }

    /// <summary>The mean of percentiles, which are hundredths of thousandths.</summary>
    private static Quotient MeanOf(List<Quotient> percentiles) => new(percentiles.Sum(p => p.Numerator), 100L * percentiles.Count);

    /// <summary>Days from a first to a last, some of them to come.</summary>
    private readonly record struct Span(int First, int Last, int Remaining);
}
