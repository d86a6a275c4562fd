namespace AirQuality.Targets.Planning;

/// <summary>Past days summed by calendar day: what a seasonal profile is made of.</summary>
/// <param name="sums">What the days of each calendar day spent; as many as there are calendar days, all 0.</param>
/// <param name="counts">How many days that were; the same.</param>
/// <param name="calendar">The calendar day of each past day, from the first one.</param>
internal ref struct ProfileSums(Span<long> sums, Span<int> counts, ReadOnlySpan<int> calendar)
{
    // Over spans that live on the stack: three thousand areas with eight goals each make twenty-four thousand profiles.
    private readonly Span<long> sums = sums;
    private readonly Span<int> counts = counts;
    private readonly ReadOnlySpan<int> calendar = calendar;

    /// <summary>Whether days are counted instead of concentrations summed.</summary>
    public bool InDays { get; private set; }

    /// <summary>The number of the oldest valid day; larger than any without one.</summary>
    public int Oldest { get; private set; } = int.MaxValue;

    /// <summary>The number of the newest valid day; -1 without one.</summary>
    public int Newest { get; private set; } = -1;

    /// <summary>What the days of each calendar day spent.</summary>
    public readonly ReadOnlySpan<long> Sums => sums;

    /// <summary>How many days that were.</summary>
    public readonly ReadOnlySpan<int> Counts => counts;

    /// <summary>Takes in the days of an area.</summary>
    /// <param name="values">One a past day, perhaps not all of them; negative without data.</param>
    /// <param name="rule">What a day spends.</param>
    public void Add(ReadOnlySpan<int> values, PastSpending rule)
    {
        InDays = rule.InDays;
        for (var i = 0; i < Math.Min(values.Length, calendar.Length); i++)
        {
            var value = values[i];
            if (value < 0)
                continue;
            var day = calendar[i];
            sums[day] += rule.InDays ? (value > rule.Level ? SeasonalProfile.DayScale : 0) : value;
            counts[day]++;
            Oldest = Math.Min(Oldest, i);
            Newest = Math.Max(Newest, i);
        }
    }
}
