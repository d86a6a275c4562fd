using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>The published days of one area in the form in which a further day, or any day anew, costs little.</summary>
/// <remarks>
/// One day stands open, apart from the sums of the others, so that it is taken anew for nothing as its hours grow; every figure is of
/// both. It is mostly the last one; a day that is corrected is taken out of the sums and opened in its place. Of the closed days the
/// values of CO and O3, which are assessed by percentiles, are kept in order; those of the others are put in order when a percentile is
/// asked for.
/// </remarks>
internal sealed class RunningDays(LocalDate start, LimitClass limits)
{
    /// <summary>Stands for the days with an AQI where valid days are counted.</summary>
    public const int AqiItem = Pollutants.Count;

    private const int ItemCount = Pollutants.Count + 1;
    private const int AllDays = -1;
    private const int NoDay = -1;

    // Where the ordered values of a pollutant stand among those of the ordered ones; negative for the others.
    private static readonly int[] OrderedPlace = [.. Pollutants.All.ToArray().Select(p => AssessmentRules.ByPercentile(p) ? Pollutants.All[..(int)p].ToArray().Count(AssessmentRules.ByPercentile) : NoDay)];

    private readonly PollutantSums[] closed = new PollutantSums[Pollutants.Count];
    private readonly int[] open = new int[Pollutants.Count];
    private int openDay = NoDay;
    private Edition? openEdition;
    private AqiCounts aqiClosed;
    private int capacity = 31;
    private int[] codes = new int[Pollutants.Count * 31]; // [pollutant][day]; those of the open day stand in open
    private int[] ordered = new int[OrderedPlace.Max() * 31 + 31]; // [ordered pollutant][valid closed day]
    private int[] aqis = new int[31]; // AqiSummary.Packed, of all days
    private Edition[] editions = new Edition[31];
    private int[] validClosed = new int[ItemCount]; // [month][item]
    private readonly Quotient[] percentiles = new Quotient[OrderedPlace.Max() + 1]; // [ordered pollutant], as last looked up; without a divisor where days changed since

    public LocalDate Start { get; private set; } = start;

    public LocalDate LastDay { get; private set; } = start.PlusDays(-1);

    public int Count { get; private set; }

    public int ValidDays => Aqi.Valid;

    public int GoodDays => Aqi.Good;

    public int HeavyDays => Aqi.Heavy;

    public decimal? GoodRatio => DayRatio.Of(Aqi.Good, Aqi.Valid);

    public PollutantSums this[Pollutant pollutant] => openEdition is { } edition
        ? closed[(int)pollutant].With(open[(int)pollutant], edition.DailyLimit(pollutant, limits), IsPrimary(pollutant, openDay))
        : closed[(int)pollutant];

    /// <summary>Begins another period with the memory of this one.</summary>
    public void Restart(LocalDate first)
    {
        Start = first;
        LastDay = first.PlusDays(-1);
        Count = 0;
        openDay = NoDay;
        openEdition = null;
        aqiClosed = default;
        Array.Clear(closed);
        Array.Clear(validClosed);
        Array.Clear(percentiles);
    }

    /// <summary>Takes in a day after the last one; those between are without data.</summary>
    public void Append(LocalDate date, ReadOnlySpan<Concentration> six, AqiSummary aqi, Edition edition)
    {
        ExtendTo(date, edition);
        SetOpen(six, aqi.Packed, edition);
    }

    /// <summary>Adds days without data up to one, which stands open.</summary>
    /// <param name="date">The new last day, after the last one.</param>
    /// <param name="edition">The edition the day is judged by; of a day without data it does not matter.</param>
    public void ExtendTo(LocalDate date, Edition edition)
    {
        Span<Concentration> none = stackalloc Concentration[Pollutants.Count];
        none.Fill(Concentration.Missing);
        while (LastDay < date)
        {
            Close();
            LastDay = LastDay.PlusDays(1);
            openDay = Count++;
            if (Count > capacity)
                Grow();
            if ((MonthOf(LastDay) + 1) * ItemCount > validClosed.Length)
                Array.Resize(ref validClosed, validClosed.Length + (12 * ItemCount));
            SetOpen(none, AqiSummary.None, edition);
        }
    }

    /// <summary>Takes the last day back.</summary>
    public void RemoveLast()
    {
        if (openEdition is null || openDay != Count - 1)
            throw new InvalidOperationException("Expected a last day to take back, found none or one taken back before.");
        DropLast();
    }

    /// <summary>Takes back the days after one.</summary>
    /// <param name="date">The new last day, or the day before <see cref="Start"/> for none.</param>
    public void CutAfter(LocalDate date)
    {
        while (LastDay > date)
        {
            Open(Count - 1);
            DropLast();
        }
    }

    /// <summary>Takes a day anew.</summary>
    /// <param name="day">The day, 0 for <see cref="Start"/>, below <see cref="Count"/>.</param>
    /// <param name="six">The published values.</param>
    /// <param name="aqi">The AQI, <see cref="AqiSummary.Packed"/>.</param>
    /// <param name="edition">The edition that judges the day.</param>
    public void Set(int day, ReadOnlySpan<Concentration> six, int aqi, Edition edition)
    {
        Open(day);
        SetOpen(six, aqi, edition);
    }

    /// <summary>The percentile of the pollutant's order; not without valid days.</summary>
    public Quotient Percentile(Pollutant pollutant)
    {
        if (OrderedPlace[(int)pollutant] is >= 0 and var place)
        {
            ref var known = ref percentiles[place];
            if (known.Denominator == 0)
                known = PercentileRule.Linear(OrderedOf(pollutant), OpenOf(pollutant), AssessmentRules.PercentileOrder(pollutant));
            return known;
        }

        var valid = new List<int>(Count);
        for (var day = 0; day < Count; day++)
            if (day != openDay && codes[((int)pollutant * capacity) + day] is >= 0 and var code)
                valid.Add(code);
        valid.Sort();
        return PercentileRule.Linear(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(valid), OpenOf(pollutant), AssessmentRules.PercentileOrder(pollutant));
    }

    /// <summary>What tables show and the index takes; <c>null</c> without valid days.</summary>
    public Quotient? Evaluated(Pollutant pollutant)
    {
        ref readonly var run = ref closed[(int)pollutant];
        var code = OpenOf(pollutant);
        var count = run.Count + (code < 0 ? 0 : 1);
        return count == 0 ? null : OrderedPlace[(int)pollutant] >= 0 ? Percentile(pollutant) : new Quotient(run.Sum + Math.Max(code, 0), count);
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

    /// <summary>The days with their AQI, which later changes do not reach.</summary>
    public IReadOnlyList<DayAqi> DayAqis() => Assessments.DayAqis.ListOf(Start, Count, aqis[..Count], 0);

    private AqiCounts Aqi => openEdition is null ? aqiClosed : aqiClosed.With(aqis[openDay], openEdition.Thresholds);

    /// <summary>The open day; negative when it is missing or there is none.</summary>
    private int OpenOf(Pollutant pollutant) => openEdition is null ? Concentration.MissingCode : open[(int)pollutant];

    private Span<int> OrderedOf(Pollutant pollutant) => ordered.AsSpan(OrderedPlace[(int)pollutant] * capacity, closed[(int)pollutant].Count);

    private bool IsPrimary(Pollutant pollutant, int day) => aqis[day] != AqiSummary.None && new PollutantMask((byte)aqis[day]).Contains(pollutant);

    private int MonthOf(LocalDate date) => ((date.Year - Start.Year) * 12) + date.Month - Start.Month;

    /// <summary>All days, or the number of the month that days are needed in.</summary>
    private int SpanOf(DaysNeeded need) => need.Span.Start == Start && need.Span.End == LastDay ? AllDays : MonthOf(need.Span.Start);

    private int ValidIn(int span, int item)
    {
        // A month is judged by the days of the month, and the open day, which stands apart, belongs to one month only.
        if (span == AllDays)
            return (item == AqiItem ? aqiClosed.Valid : closed[item].Count) + OpenValid(item);
        return validClosed[(span * ItemCount) + item] + (openEdition is not null && span == MonthOf(Start.PlusDays(openDay)) ? OpenValid(item) : 0);
    }

    /// <summary>1 when a day stands open and is valid, 0 otherwise.</summary>
    private int OpenValid(int item) => openEdition is null ? 0 : (item == AqiItem ? aqis[openDay] != AqiSummary.None : open[item] >= 0) ? 1 : 0;

    private void SetOpen(ReadOnlySpan<Concentration> six, int aqi, Edition edition)
    {
        for (var i = 0; i < open.Length; i++)
            open[i] = six[i].Code;
        aqis[openDay] = aqi;
        openEdition = edition;
        Array.Clear(percentiles);
    }

    private void DropLast()
    {
        LastDay = LastDay.PlusDays(-1);
        Count--;
        openDay = NoDay;
        openEdition = null;
        Array.Clear(percentiles);
    }

    /// <summary>The open day joins the others.</summary>
    private void Close()
    {
        if (openEdition is not { } edition)
            return;
        CountValid(1);
        foreach (var pollutant in Pollutants.All)
        {
            var code = open[(int)pollutant];
            codes[((int)pollutant * capacity) + openDay] = code;
            if (code >= 0 && OrderedPlace[(int)pollutant] >= 0)
                Insert(pollutant, code);
            closed[(int)pollutant] = this[pollutant];
        }

        editions[openDay] = edition;
        aqiClosed = Aqi;
        openDay = NoDay;
        openEdition = null;
    }

    /// <summary>Takes a day out of the sums of the others.</summary>
    private void Open(int day)
    {
        if (openDay == day)
            return;
        Close();
        openDay = day;
        openEdition = editions[day];
        foreach (var pollutant in Pollutants.All)
        {
            var code = codes[((int)pollutant * capacity) + day];
            open[(int)pollutant] = code;
            if (code >= 0 && OrderedPlace[(int)pollutant] >= 0)
                Remove(pollutant, code);
            var limit = openEdition.DailyLimit(pollutant, limits);
            var without = closed[(int)pollutant].Without(code, limit, IsPrimary(pollutant, day));
            // The largest of the others is not in the sums; it has to be looked for, but only when the largest itself goes.
            closed[(int)pollutant] = without with { Largest = without.Exceedances == 0 ? default : without.Largest == new ExceedingDay(code, limit) ? LargestOfOthers(pollutant) : without.Largest };
        }

        aqiClosed = aqiClosed.Without(aqis[day], openEdition.Thresholds);
        CountValid(-1);
    }

    private ExceedingDay LargestOfOthers(Pollutant pollutant)
    {
        var largest = default(ExceedingDay);
        var isFirst = true;
        for (var day = 0; day < Count; day++)
        {
            var code = codes[((int)pollutant * capacity) + day];
            if (day == openDay || code < 0)
                continue;
            var limit = editions[day].DailyLimit(pollutant, limits);
            var other = new ExceedingDay(code, limit);
            if (code <= limit * Concentration.Scale || !(isFirst || other.IsFurtherAbove(largest)))
                continue;
            largest = other;
            isFirst = false;
        }

        return largest;
    }

    private void CountValid(int sign)
    {
        var valid = validClosed.AsSpan(MonthOf(Start.PlusDays(openDay)) * ItemCount, ItemCount);
        for (var item = 0; item < ItemCount; item++)
            valid[item] += sign * OpenValid(item);
    }

    private void Insert(Pollutant pollutant, int code)
    {
        var count = closed[(int)pollutant].Count;
        var room = ordered.AsSpan(OrderedPlace[(int)pollutant] * capacity, count + 1);
        // Moving up to a year of integers costs less than any tree would: they lie side by side in memory.
        var at = PlaceOf(room[..count], code);
        room[at..count].CopyTo(room[(at + 1)..]);
        room[at] = code;
    }

    private void Remove(Pollutant pollutant, int code)
    {
        var values = OrderedOf(pollutant);
        var at = PlaceOf(values, code);
        values[(at + 1)..].CopyTo(values[at..]);
    }

    private static int PlaceOf(ReadOnlySpan<int> ordered, int code)
    {
        var found = ordered.BinarySearch(code);
        return found < 0 ? ~found : found;
    }

    private void Grow()
    {
        codes = Wider(codes);
        ordered = Wider(ordered);
        Array.Resize(ref aqis, capacity * 2);
        Array.Resize(ref editions, capacity * 2);
        capacity *= 2;
    }

    private int[] Wider(int[] planes)
    {
        var wider = new int[planes.Length * 2];
        for (var from = 0; from < planes.Length; from += capacity)
            planes.AsSpan(from, capacity).CopyTo(wider.AsSpan(from * 2));
        return wider;
    }
}
