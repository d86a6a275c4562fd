using AirQuality.Indices;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>The published days of one area in the form in which a further day costs little.</summary>
/// <remarks>
/// The values of CO and O3, which are assessed by percentiles, are kept in order; those of the others are put in order when
/// a percentile is asked for.
/// </remarks>
internal sealed class RunningDays(LocalDate start)
{
    /// <summary>Stands for the days with an AQI where valid days are counted.</summary>
    public const int AqiItem = Pollutants.Count;

    private const int ItemCount = Pollutants.Count + 1;

    private readonly Run[] runs = new Run[Pollutants.Count];
    private readonly int[] lastCodes = new int[Pollutants.Count];
    private bool lastCanGo;
    private int capacity = 31;
    private int[] values = new int[Pollutants.Count * 31]; // [pollutant][valid day]
    private int[] aqis = new int[31]; // AqiSummary.Packed
    private int[] validByMonth = new int[ItemCount]; // [month][item]

    /// <summary>The sums of one pollutant.</summary>
    public record struct Run(long Sum, int Count, int Exceedances, int PrimaryDays)
    {
        /// <summary>The largest day above its limit, as the multiple compares them: thousandths, and the limit of its edition.</summary>
        public (int Code, int Limit) Largest { get; set; }

        /// <summary>The same without the last day.</summary>
        public (int Code, int Limit) LargestBefore { get; set; }
    }

    public LocalDate Start { get; private set; } = start;

    public LocalDate LastDay { get; private set; } = start.PlusDays(-1);

    public int Count { get; private set; }

    public int ValidDays { get; private set; }

    public int GoodDays { get; private set; }

    public int HeavyDays { get; private set; }

    public decimal? GoodRatio => ValidDays == 0 ? null : Quotient.ToDecimal(HalfEven.Divide(GoodDays * 1000L, ValidDays), 1);

    public Run this[Pollutant pollutant] => runs[(int)pollutant];

    /// <summary>Begins another period with the memory of this one.</summary>
    public void Restart(LocalDate first)
    {
        (Start, LastDay, Count, lastCanGo) = (first, first.PlusDays(-1), 0, false);
        (ValidDays, GoodDays, HeavyDays) = (0, 0, 0);
        Array.Clear(runs);
        Array.Clear(validByMonth);
    }

    /// <summary>Takes in days without data up to the day before a date.</summary>
    public void SkipTo(LocalDate date)
    {
        while (LastDay.PlusDays(1) is var next && next < date)
        {
            Array.Fill(lastCodes, Concentration.MissingCode);
            AppendAqi(next, default);
        }
    }

    /// <summary>Takes in the day after the last one.</summary>
    public void Append(LocalDate date, ReadOnlySpan<Concentration> six, AqiSummary aqi, Edition edition)
    {
        foreach (var pollutant in Pollutants.All)
            Take(pollutant, six[(int)pollutant].Code, edition);
        AppendAqi(date, aqi);
    }

    /// <summary>Takes the last day back.</summary>
    public void RemoveLast(Edition edition)
    {
        RequireLast();
        foreach (var pollutant in Pollutants.All)
        {
            if (lastCodes[(int)pollutant] >= 0)
                LastMonth[(int)pollutant]--;
            Leave(pollutant, edition);
        }

        CountAqi(aqis[Count - 1], -1);
        (LastDay, Count, lastCanGo) = (LastDay.PlusDays(-1), Count - 1, false);
    }

    /// <summary>Takes the last day anew: what did not change costs nothing.</summary>
    public void ReplaceLast(ReadOnlySpan<Concentration> six, AqiSummary aqi, Edition edition)
    {
        RequireLast();
        foreach (var pollutant in Pollutants.All)
        {
            var (old, code) = (lastCodes[(int)pollutant], six[(int)pollutant].Code);
            if (code == old)
                continue;
            if ((old ^ code) >= 0)
            {
                Exchange(pollutant, old, code, edition);
                continue;
            }

            LastMonth[(int)pollutant] += code < 0 ? -1 : 1; // one of them is missing
            Leave(pollutant, edition);
            Take(pollutant, code, edition);
        }

        if (aqi.Packed == aqis[Count - 1])
            return;
        CountAqi(aqis[Count - 1], -1);
        CountAqi(aqis[Count - 1] = aqi.Packed, 1);
    }

    /// <summary>The mean; not without valid days.</summary>
    public Quotient Mean(Pollutant pollutant) => new(runs[(int)pollutant].Sum, runs[(int)pollutant].Count);

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

        return PercentileRule.Linear(ordered, AssessmentRules.PercentileOrder(pollutant));
    }

    /// <summary>What tables show and the index takes; <c>null</c> without valid days.</summary>
    public Quotient? Evaluated(Pollutant pollutant) =>
        runs[(int)pollutant].Count == 0 ? null : IsOrdered(pollutant) ? Percentile(pollutant) : Mean(pollutant);

    /// <summary>Why a pollutant, or the days with an AQI, are not valid.</summary>
    public string? Reason(int item, PeriodTerms terms)
    {
        foreach (var need in terms.Needs)
        {
            var valid = need.Span.Start == Start && need.Span.End == LastDay
                ? item == AqiItem ? ValidDays : runs[item].Count
                : validByMonth[(MonthOf(need.Span.Start) * ItemCount) + item];
            if (valid < need.Needed)
                return PeriodValidity.Reason(valid, need);
        }

        return null;
    }

    /// <summary>The days with their AQI.</summary>
    public IReadOnlyList<DayAqi> DayAqis() => Statistics.DayAqis.ListOf(Start, Count, aqis[..Count], 0);

    private static bool IsOrdered(Pollutant pollutant) => pollutant is Pollutant.CO or Pollutant.O3;

    private Span<int> ValuesOf(Pollutant pollutant) => values.AsSpan((int)pollutant * capacity, runs[(int)pollutant].Count);

    private int MonthOf(LocalDate date) => ((date.Year - Start.Year) * 12) + date.Month - Start.Month;

    private void Insert(Pollutant pollutant, int code)
    {
        var count = runs[(int)pollutant].Count;
        if (count == capacity)
            Grow();
        var room = values.AsSpan((int)pollutant * capacity, count + 1);
        var at = IsOrdered(pollutant) ? PlaceOf(room[..count], code) : count;
        room[at..count].CopyTo(room[(at + 1)..]);
        room[at] = code;
    }

    private void Remove(Pollutant pollutant, int code)
    {
        if (!IsOrdered(pollutant))
            return; // it is the last one
        var all = ValuesOf(pollutant);
        var at = PlaceOf(all, code);
        all[(at + 1)..].CopyTo(all[at..]);
    }

    /// <summary>Where a value stands, or belongs.</summary>
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
        (values, capacity) = (wider, capacity * 2);
    }

    private void AppendAqi(LocalDate date, AqiSummary aqi)
    {
        if (Count == aqis.Length)
            Array.Resize(ref aqis, aqis.Length * 2);
        var month = MonthOf(date) * ItemCount;
        if (month == validByMonth.Length)
            Array.Resize(ref validByMonth, month + (12 * ItemCount));
        (LastDay, Count, lastCanGo) = (date, Count + 1, true);
        aqis[Count - 1] = aqi.Packed;
        foreach (var pollutant in Pollutants.All)
            if (lastCodes[(int)pollutant] >= 0)
                LastMonth[(int)pollutant]++;
        CountAqi(aqi.Packed, 1);
    }

    private void CountAqi(int packed, int sign)
    {
        if (packed == AqiSummary.None)
            return;
        LastMonth[AqiItem] += sign;
        ValidDays += sign;
        GoodDays += packed >> AqiSummary.PrimaryBits <= 100 ? sign : 0;
        HeavyDays += packed >> AqiSummary.PrimaryBits > 200 ? sign : 0;
        foreach (var pollutant in Pollutants.All)
            if (new PollutantMask((byte)packed).Contains(pollutant))
                runs[(int)pollutant].PrimaryDays += sign;
    }

    private Span<int> LastMonth => validByMonth.AsSpan(MonthOf(LastDay) * ItemCount, ItemCount);

    private void RequireLast()
    {
        if (Count == 0 || !lastCanGo)
            throw new InvalidOperationException("Expected a last day to take back, found none or one taken back before.");
    }

    private void Take(Pollutant pollutant, int code, Edition edition)
    {
        lastCodes[(int)pollutant] = code;
        ref var run = ref runs[(int)pollutant];
        run.LargestBefore = run.Largest;
        if (code < 0)
            return;
        Insert(pollutant, code);
        run.Sum += code;
        run.Count++;
        Exceed(ref run, code, edition.DailyLimit(pollutant));
    }

    /// <summary>Another value, where there is one already: what lies between their places moves by one.</summary>
    private void Exchange(Pollutant pollutant, int old, int code, Edition edition)
    {
        lastCodes[(int)pollutant] = code;
        var all = ValuesOf(pollutant);
        var (from, to) = IsOrdered(pollutant) ? (PlaceOf(all, old), PlaceOf(all, code)) : (all.Length - 1, all.Length - 1);
        if (to > from)
            all[(from + 1)..to--].CopyTo(all[from..]);
        else
            all[to..from].CopyTo(all[(to + 1)..]);
        all[to] = code;
        ref var run = ref runs[(int)pollutant];
        run.Sum += code - old;
        run.Largest = run.LargestBefore;
        var limit = edition.DailyLimit(pollutant);
        run.Exceedances -= old > limit * Concentration.Scale ? 1 : 0;
        Exceed(ref run, code, limit);
    }

    private static void Exceed(ref Run run, int code, int limit)
    {
        if (code <= limit * Concentration.Scale)
            return;
        run.Exceedances++;
        if (run.Exceedances == 1 || (long)code * run.Largest.Limit > (long)run.Largest.Code * limit)
            run.Largest = (code, limit);
    }

    private void Leave(Pollutant pollutant, Edition edition)
    {
        if (lastCodes[(int)pollutant] is not (>= 0 and var code))
            return;
        ref var run = ref runs[(int)pollutant];
        Remove(pollutant, code);
        run.Sum -= code;
        run.Count--;
        run.Largest = run.LargestBefore;
        if (code > edition.DailyLimit(pollutant) * Concentration.Scale)
            run.Exceedances--;
    }
}
