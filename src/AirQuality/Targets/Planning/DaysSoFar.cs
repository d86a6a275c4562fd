using AirQuality.Targets.Budgets;

namespace AirQuality.Targets.Planning;

/// <summary>The days of a goal's period that have passed, and what they spent of its budget.</summary>
internal sealed class DaysSoFar
{
    private readonly ReadOnlyMemory<int> values;
    private readonly int[] validUpTo;
    private readonly bool areCharged;
    private readonly long[] spentUpTo;
    private List<int>? lost;

    /// <summary>The days that have passed.</summary>
    /// <param name="days">One a day from the first of the period; -1 without data.</param>
    /// <param name="rule">What a day spends.</param>
    /// <param name="missing">What a day without data does.</param>
    /// <param name="sums">Where running sums go; by default into arrays of their own.</param>
    public DaysSoFar(ReadOnlyMemory<int> days, BudgetRule rule, MissingDays missing, RunningSums? sums = null)
    {
        values = days;
        var passed = days.Span;
        validUpTo = RunningSums.Valid(sums, passed.Length + 1);
        spentUpTo = RunningSums.Spent(sums, passed.Length + 1);
        // Running sums, so that any run of days is one subtraction: a plan asks for every week, month and quarter of thousands of areas.
        // A day without data is lost where it is left out, and spends where it is charged; it never does both.
        areCharged = missing != MissingDays.LeftOut;
        var charge = areCharged ? Charge(passed, rule) : 0;
        var (level, inDays) = (rule.InDays ? rule.DayLevel : 0, rule.InDays);
        for (var day = 0; day < passed.Length; day++)
        {
            var isValid = passed[day] >= 0;
            validUpTo[day + 1] = validUpTo[day] + (isValid ? 1 : 0);
            var spent = inDays ? (passed[day] > level ? 1 : 0) : passed[day];
            if (!isValid && !areCharged)
                (lost ??= []).Add(day);
            spentUpTo[day + 1] = spentUpTo[day] + (isValid ? spent : charge);
        }
    }

    /// <summary>The areas of a region whose figures are the means of theirs, else <c>null</c>: then days are counted and summed as theirs are.</summary>
    public RegionSoFar? Region { get; init; }

    /// <summary>The number of the last day that has passed; -1 before the first.</summary>
    public int Last => values.Length - 1;

    public ReadOnlySpan<int> Values => values.Span;

    /// <summary>The values of the days from first to last that have passed.</summary>
    public ReadOnlySpan<int> Within(int first, int last) => Values[Math.Min(first, values.Length)..Math.Min(last + 1, values.Length)];

    /// <summary>The days that passed without data and no longer count, in order.</summary>
    public IReadOnlyList<int> LostDays => lost ?? (IReadOnlyList<int>)[];

    /// <summary>Days that passed without data and no longer count.</summary>
    public int Lost(int first, int last) => areCharged || last < first || first > Last ? 0 : Math.Min(last, Last) + 1 - first - Valid(first, last);

    public int Valid(int first, int last) => Region?.Valid(first, last) ?? Between(validUpTo, first, last);

    /// <summary>Days that count: valid ones, and where missing days are charged those too.</summary>
    public int Counted(int first, int last) => last < first || first > Last ? 0 : Math.Min(last, Last) + 1 - first - Lost(first, last);

    public long Spent(int first, int last)
    {
        if (last < first || first > Last)
            return 0;
        return Region?.Spent(first, last) ?? spentUpTo[Math.Min(last, Last) + 1] - spentUpTo[first];
    }

    /// <summary>The values of all valid days in ascending order.</summary>
    public int[] Ordered => field ??= InOrder();

    /// <summary>The sum of the valid days' values as they are, whatever missing days are charged with.</summary>
    public long Sum(int first, int last)
    {
        long sum = 0;
        foreach (var value in Within(first, last))
            sum += Math.Max(value, 0);
        return sum;
    }

    private int Between(int[] upTo, int first, int last) => last < first || first > Last ? 0 : upTo[Math.Min(last, Last) + 1] - upTo[first];

    private int[] InOrder()
    {
        var ordered = new int[Valid(0, Last)];
        var count = 0;
        foreach (var value in Values)
            if (value >= 0)
                ordered[count++] = value;
        Array.Sort(ordered);
        return ordered;
    }

    /// <summary>The mean so far, rounded up, for means; one day for the rest.</summary>
    private static long Charge(ReadOnlySpan<int> values, BudgetRule rule)
    {
        if (rule.InDays)
            return 1;
        long sum = 0, count = 0;
        foreach (var value in values)
            if (value >= 0)
            {
                sum += value;
                count++;
            }

        // Rounded up: whoever chose to charge missing days chose the cautious reading.
        return count == 0 ? 0 : (sum + count - 1) / count;
    }
}
