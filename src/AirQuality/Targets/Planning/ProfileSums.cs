using System.Numerics;

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
        values = values[..Math.Min(values.Length, calendar.Length)];
        var oldest = values.IndexOfAnyExceptInRange(int.MinValue, -1);
        if (oldest < 0)
            return;
        Oldest = Math.Min(Oldest, oldest);
        Newest = Math.Max(Newest, values.LastIndexOfAnyExceptInRange(int.MinValue, -1));

        // In runs of neighbouring calendar days, which end with the year and at a 29 February that is not there.
        for (var first = 0; first < values.Length;)
        {
            var length = Math.Min(values.Length - first, SeasonalProfile.CalendarDays - calendar[first]);
            if (calendar[first + length - 1] != calendar[first] + length - 1)
                length = SeasonalProfile.LeapDay - calendar[first];
            var run = values.Slice(first, length);
            if (InDays)
                AddDays(run, rule.Level, calendar[first]);
            else
                AddConcentrations(run, calendar[first]);
            first += length;
        }
    }

    private readonly void AddConcentrations(ReadOnlySpan<int> run, int first)
    {
        var sum = sums.Slice(first, run.Length);
        var count = counts.Slice(first, run.Length);

        // A day without data is negative: its sign bit, shifted to a mask, takes it out of sum and count. Several days at a time, then the rest one by one.
        var i = 0;
        for (; i <= run.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            var values = new Vector<int>(run[i..]);
            Add(Vector.Max(values, Vector<int>.Zero), values, sum[i..], count[i..]);
        }

        for (; i < run.Length; i++)
        {
            sum[i] += run[i] & ~(run[i] >> 31);
            count[i] += 1 + (run[i] >> 31);
        }
    }

    private readonly void AddDays(ReadOnlySpan<int> run, int level, int first)
    {
        var sum = sums.Slice(first, run.Length);
        var count = counts.Slice(first, run.Length);
        var above = new Vector<int>(level);
        var day = new Vector<int>(SeasonalProfile.DayScale);
        var i = 0;
        for (; i <= run.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            var values = new Vector<int>(run[i..]);
            Add(Vector.GreaterThan(values, above) & day, values, sum[i..], count[i..]);
        }

        for (; i < run.Length; i++)
        {
            sum[i] += run[i] > level ? SeasonalProfile.DayScale : 0;
            count[i] += 1 + (run[i] >> 31);
        }
    }

    private static void Add(Vector<int> spent, Vector<int> values, Span<long> sum, Span<int> count)
    {
        Vector.Widen(spent, out var low, out var high);
        (new Vector<long>(sum) + low).CopyTo(sum);
        (new Vector<long>(sum[Vector<long>.Count..]) + high).CopyTo(sum[Vector<long>.Count..]);
        (new Vector<int>(count) + Vector<int>.One + Vector.ShiftRightArithmetic(values, 31)).CopyTo(count);
    }
}
