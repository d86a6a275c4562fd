using AirQuality.Terms;

namespace AirQuality.Targets.Planning;

/// <summary>What the days to come are expected to spend: the profile at this year's level so far.</summary>
/// <remarks>
/// Level = (spent + L·p) / (profile of the same valid days + L·p), p the profile's mean day and L
/// <see cref="PlanOptions.LevelDays"/>: early in the year the past decides, later this year does.
/// </remarks>
internal sealed class Projection
{
    private readonly PlanTree tree;
    private readonly long unit;
    private readonly Int128 numerator;
    private readonly Int128 denominator;

    public Projection(PlanTree tree, DaysSoFar soFar, PlanOptions options)
    {
        this.tree = tree;
        // Kept as a fraction, compared by cross-multiplying in 128 bits: a status must not hang on the last bit of a double.
        unit = tree.Rule.InDays ? SeasonalProfile.DayScale : 1;
        var days = tree.Last + 1;
        var mixed = (Int128)tree.Weight(0, days - 1) * options.LevelDays / days;
        Passed passed = default;
        var areas = 1;
        if (soFar.Region is { } region)
        {
            areas = region.Areas.Count();
            foreach (var area in region.Areas)
                passed += Of(area);
        }
        else
        {
            passed = Of(soFar);
        }

        numerator = ((Int128)passed.Spent * unit) + (mixed * areas);
        denominator = passed.Expected + (mixed * areas);
    }

    /// <summary>What the valid days so far were expected to spend and spent.</summary>
    private Passed Of(DaysSoFar soFar)
    {
        var values = soFar.Values;
        var (inDays, level) = (tree.Rule.InDays, tree.Rule.InDays ? tree.Rule.DayLevel : 0);
        long expected = 0, spent = 0;
        for (var day = 0; day < values.Length; day++)
        {
            if (values[day] < 0)
                continue;
            expected += tree.Weight(day, day);
            spent += !inDays ? values[day] : values[day] > level ? 1 : 0;
        }

        return new Passed(expected, spent);
    }

    /// <summary>What a day is expected to spend: thousandths of a concentration, or millionths of a day.</summary>
    public long Expected(int day) => denominator == 0 ? tree.Weight(day, day) : (long)(tree.Weight(day, day) * numerator / denominator);

    /// <summary>What the days of a range are expected to average, in the unit of the figure, or how many of them to be lost.</summary>
    public decimal? Rest(int first, int last)
    {
        if (denominator == 0 || last < first)
            return null;
        var spent = (decimal)tree.Weight(first, last) * (decimal)numerator / (decimal)denominator;
        return tree.Rule.InDays
            ? decimal.Round(Math.Min(spent / unit, last - first + 1), 1)
            : decimal.Round(spent / (last - first + 1) / Concentration.Scale, 3);
    }

    /// <summary>Whether the days of a range are expected to spend more than is left.</summary>
    public bool Exceeds(int first, int last, long left) => tree.Weight(first, last) * numerator > (Int128)left * unit * denominator;

    /// <summary>The first day of a range by which more than is left is expected to be spent, or <c>null</c>. Days are lost whole: of a goal that allows none, a tenth of a day expected breaks nothing yet.</summary>
    public int? BreakingDay(int first, int last, long left)
    {
        if (!Breaks(first, last, left))
            return null;

        // Weights are never negative, so what is expected by a day grows with the day and the first that exceeds can be halved for.
        var low = first;
        var high = last;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Breaks(first, middle, left))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>Whether what a range is expected to spend is more than is left, of days once it is rounded to whole ones (half up).</summary>
    private bool Breaks(int first, int last, long left) => tree.Rule.InDays
        ? left < 0 || tree.Weight(first, last) * numerator * 2 >= ((Int128)left * 2 + 1) * unit * denominator
        : Exceeds(first, last, left);

    /// <summary>The week of the plan in which a day lies.</summary>
    public AssessmentPeriod WeekOf(int day)
    {
        var date = tree.Goal.Period.Start.PlusDays(day);
        return tree.Calendar.Parts(AssessmentPeriod.Month(date.Year, date.Month)).First(w => w.Period.Contains(date)).Period;
    }

    /// <summary>What days were expected to spend and what they spent.</summary>
    private readonly record struct Passed(long Expected, long Spent)
    {
        public static Passed operator +(Passed left, Passed right) => new(left.Expected + right.Expected, left.Spent + right.Spent);
    }
}
