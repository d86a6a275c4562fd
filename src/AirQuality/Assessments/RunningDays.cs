using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>The published days of one area in the form in which a further day, or the last one anew, costs little.</summary>
/// <remarks>
/// The last day stands apart from those before it until the next one comes, so that it is taken anew for nothing as its hours
/// grow; every figure is of both. Of the days before, the values of CO and O3, which are assessed by percentiles, are kept in
/// order; those of the others are put in order when a percentile is asked for.
/// </remarks>
internal sealed class RunningDays(LocalDate start, LimitClass limits)
{
    /// <summary>Stands for the days with an AQI where valid days are counted.</summary>
    public const int AqiItem = Pollutants.Count;

    private const int ItemCount = Pollutants.Count + 1;
    private const int AllDays = -1;

    private readonly PollutantSums[] before = new PollutantSums[Pollutants.Count];
    private readonly int[] last = new int[Pollutants.Count];
    private Edition? lastEdition; // null when there is no last day apart
    private AqiCounts aqiBefore;
    private int capacity = 31;
    private int[] values = new int[Pollutants.Count * 31]; // [pollutant][valid day before the last]
    private int[] aqis = new int[31]; // AqiSummary.Packed, of all days
    private int[] validBefore = new int[ItemCount]; // [month][item]

    public LocalDate Start { get; private set; } = start;

    public LocalDate LastDay { get; private set; } = start.PlusDays(-1);

    public int Count { get; private set; }

    public int ValidDays => Aqi.Valid;

    public int GoodDays => Aqi.Good;

    public int HeavyDays => Aqi.Heavy;

    public decimal? GoodRatio => DayRatio.Of(Aqi.Good, Aqi.Valid);

    public PollutantSums this[Pollutant pollutant] => lastEdition is { } edition
        ? before[(int)pollutant].With(last[(int)pollutant], edition.DailyLimit(pollutant, limits), LastAqi != AqiSummary.None && new PollutantMask((byte)LastAqi).Contains(pollutant))
        : before[(int)pollutant];

    /// <summary>Begins another period with the memory of this one.</summary>
    public void Restart(LocalDate first)
    {
        Start = first;
        LastDay = first.PlusDays(-1);
        Count = 0;
        lastEdition = null;
        aqiBefore = default;
        Array.Clear(before);
        Array.Clear(validBefore);
    }

    /// <summary>Takes in a day after the last one; those between are without data.</summary>
    public void Append(LocalDate date, ReadOnlySpan<Concentration> six, AqiSummary aqi, Edition edition)
    {
        Span<Concentration> none = stackalloc Concentration[Pollutants.Count];
        none.Fill(Concentration.Missing);
        while (LastDay.PlusDays(1) is var next && next < date)
            AppendNext(next, none, default, edition);
        AppendNext(date, six, aqi, edition);
    }

    /// <summary>Takes the last day back.</summary>
    public void RemoveLast()
    {
        RequireLast();
        LastDay = LastDay.PlusDays(-1);
        Count--;
        lastEdition = null;
    }

    /// <summary>Takes the last day anew.</summary>
    public void ReplaceLast(ReadOnlySpan<Concentration> six, AqiSummary aqi, Edition edition)
    {
        RequireLast();
        SetLast(six, aqi, edition);
    }

    /// <summary>The percentile of the pollutant's order; not without valid days.</summary>
    public Quotient Percentile(Pollutant pollutant)
    {
        ReadOnlySpan<int> ordered = ValuesOf(pollutant);
        if (!IsOrdered(pollutant))
        {
            var copy = ordered.ToArray();
            Array.Sort(copy);
            ordered = copy;
        }

        return PercentileRule.Linear(ordered, LastOf(pollutant), AssessmentRules.PercentileOrder(pollutant));
    }

    /// <summary>What tables show and the index takes; <c>null</c> without valid days.</summary>
    public Quotient? Evaluated(Pollutant pollutant)
    {
        ref readonly var run = ref before[(int)pollutant];
        var code = LastOf(pollutant);
        var count = run.Count + (code < 0 ? 0 : 1);
        return count == 0 ? null : IsOrdered(pollutant) ? Percentile(pollutant) : new Quotient(run.Sum + Math.Max(code, 0), count);
    }

    /// <summary>Why a pollutant, or the days with an AQI, are not valid.</summary>
    public Reason? ReasonOf(int item, PeriodTerms terms)
    {
        foreach (var need in terms.Needs)
            if (ValidIn(SpanOf(need), item) is var valid && valid < need.Needed)
                return PeriodValidity.TooFew(valid, need);
        return null;
    }

    /// <summary>Whether any pollutant is not valid.</summary>
    public bool LacksDays(PeriodTerms terms)
    {
        foreach (var need in terms.Needs)
        {
            var span = SpanOf(need);
            for (var item = 0; item < Pollutants.Count; item++)
                if (ValidIn(span, item) < need.Needed)
                    return true;
        }

        return false;
    }

    /// <summary>The days with their AQI.</summary>
    public IReadOnlyList<DayAqi> DayAqis() => Assessments.DayAqis.ListOf(Start, Count, aqis[..Count], 0);

    private AqiCounts Aqi => lastEdition is null ? aqiBefore : aqiBefore.With(LastAqi, lastEdition.Thresholds);

    private int LastAqi => aqis[Count - 1];

    /// <summary>The last day where it stands apart; negative when it is missing or there is none.</summary>
    private int LastOf(Pollutant pollutant) => lastEdition is null ? Concentration.MissingCode : last[(int)pollutant];

    private static bool IsOrdered(Pollutant pollutant) => AssessmentRules.ByPercentile(pollutant);

    private Span<int> ValuesOf(Pollutant pollutant) => values.AsSpan((int)pollutant * capacity, before[(int)pollutant].Count);

    private int MonthOf(LocalDate date) => ((date.Year - Start.Year) * 12) + date.Month - Start.Month;

    /// <summary>All days, or the number of the month that days are needed in.</summary>
    private int SpanOf(DaysNeeded need) => need.Span.Start == Start && need.Span.End == LastDay ? AllDays : MonthOf(need.Span.Start);

    private int ValidIn(int span, int item)
    {
        // A month is judged by the days of the month, and the last day, which stands apart, belongs to one month only.
        if (span == AllDays)
            return (item == AqiItem ? aqiBefore.Valid : before[item].Count) + LastValid(item);
        return validBefore[(span * ItemCount) + item] + (span == MonthOf(LastDay) ? LastValid(item) : 0);
    }

    /// <summary>1 when the last day stands apart and is valid, 0 otherwise.</summary>
    private int LastValid(int item) => lastEdition is null ? 0 : (item == AqiItem ? LastAqi != AqiSummary.None : last[item] >= 0) ? 1 : 0;

    private void AppendNext(LocalDate date, ReadOnlySpan<Concentration> six, AqiSummary aqi, Edition edition)
    {
        CloseLast();
        LastDay = date;
        Count++;
        if (Count > aqis.Length)
            Array.Resize(ref aqis, aqis.Length * 2);
        if (MonthOf(date) * ItemCount == validBefore.Length)
            Array.Resize(ref validBefore, validBefore.Length + (12 * ItemCount));
        SetLast(six, aqi, edition);
    }

    private void SetLast(ReadOnlySpan<Concentration> six, AqiSummary aqi, Edition edition)
    {
        for (var i = 0; i < last.Length; i++)
            last[i] = six[i].Code;
        aqis[Count - 1] = aqi.Packed;
        lastEdition = edition;
    }

    /// <summary>The last day joins those before it.</summary>
    private void CloseLast()
    {
        if (lastEdition is null)
            return;
        var valid = validBefore.AsSpan(MonthOf(LastDay) * ItemCount, ItemCount);
        for (var item = 0; item < ItemCount; item++)
            valid[item] += LastValid(item);
        foreach (var pollutant in Pollutants.All)
        {
            if (last[(int)pollutant] is >= 0 and var code)
                Insert(pollutant, code);
            before[(int)pollutant] = this[pollutant];
        }

        aqiBefore = Aqi;
        lastEdition = null;
    }

    private void Insert(Pollutant pollutant, int code)
    {
        var count = before[(int)pollutant].Count;
        if (count == capacity)
            Grow();
        var room = values.AsSpan((int)pollutant * capacity, count + 1);
        // Moving up to a year of integers costs less than any tree would: they lie side by side in memory.
        var at = IsOrdered(pollutant) ? PlaceOf(room[..count], code) : count;
        room[at..count].CopyTo(room[(at + 1)..]);
        room[at] = code;
    }

    private static int PlaceOf(ReadOnlySpan<int> ordered, int code)
    {
        var found = ordered.BinarySearch(code);
        return found < 0 ? ~found : found;
    }

    private void Grow()
    {
        var wider = new int[values.Length * 2];
        foreach (var pollutant in Pollutants.All)
            ValuesOf(pollutant).CopyTo(wider.AsSpan((int)pollutant * capacity * 2));
        values = wider;
        capacity *= 2;
    }

    private void RequireLast()
    {
        if (lastEdition is null)
            throw new InvalidOperationException("Expected a last day to take back, found none or one taken back before.");
    }
}
