using System.Runtime.InteropServices;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>
/// The days of one area that enter its figures: which values count for which pollutant, and by which edition a day is judged.
/// Assessments, goals, outlooks, scenarios, resampling and explanations take their days from here, never from a grid.
/// </summary>
/// <remarks>
/// With <see cref="ExcludedDayRule.Missing"/> a registered event gives, in every figure, exactly what deleting the values it
/// covers gives; with <see cref="ExcludedDayRule.NotMissing"/> only valid days are counted otherwise. Immutable.
/// </remarks>
internal sealed class EnteringDays
{
    private readonly DailyGrid grid;
    private readonly int row;
    private readonly AreaEvents? events;
    private readonly PollutantMask[]? leftOut; // one a day of the grid; null where no event affects the area
    private readonly PollutantMask notMonitored;
    private readonly bool hasPlan;

    public EnteringDays(DailyGrid grid, int row, AssessmentOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, grid.Areas.Count);
        this.grid = grid;
        this.row = row;
        Options = options;
        notMonitored = PollutantMask.Where(options.Aqi.NotMonitored.Contains);
        hasPlan = options.Aqi.Plans?.Has(Area) == true;
        events = options.Events?.Of(Area);
        leftOut = events?.LeftOut(grid.FirstDay, grid.DayCount);
    }

    /// <summary>Days put together of others, each with what its source leaves out; the register is not asked again.</summary>
    public EnteringDays(DailyGrid grid, AssessmentOptions options, PollutantMask[] leftOut)
    {
        this.grid = grid;
        Options = options;
        this.leftOut = leftOut;
        notMonitored = PollutantMask.Where(options.Aqi.NotMonitored.Contains);
        hasPlan = options.Aqi.Plans?.Has(Area) == true;
    }

    public AssessmentOptions Options { get; }

    public Area Area => grid.Areas[row];

    public LocalDate FirstDay => grid.FirstDay;

    public LocalDate LastDay => grid.LastDay;

    public int DayCount => grid.DayCount;

    /// <summary>The number of a date among the days; negative before them.</summary>
    public int DayOf(LocalDate date) => NodaTime.Period.DaysBetween(FirstDay, date);

    /// <summary>The pollutants a day lacks in a part of the assessment because an event leaves them out.</summary>
    public PollutantMask LeftOut(int day, EventScope part) =>
        LeavesOut(part) ? leftOut![day] : default;

    /// <summary>The event that leaves a pollutant out of a part on a date, or <c>null</c>.</summary>
    public ExceptionalEvent? EventOn(LocalDate date, Pollutant pollutant, EventScope part) =>
        (Options.EventScope & part) != EventScope.None ? events?.Find(date, pollutant) : null;

    /// <summary>What was measured, whether it enters or not.</summary>
    public ReadOnlySpan<int> Measured(Pollutant pollutant) => MemoryMarshal.Cast<Concentration, int>(grid.Published(pollutant, row));

    public ReadOnlySpan<Concentration> MaximumOzone1h => grid.MaximumOzone1h(row);

    /// <summary>The published values of all days that enter a part: thousandths, a negative code where a day does not count.</summary>
    public ReadOnlySpan<int> Codes(Pollutant pollutant, EventScope part)
    {
        if (!LeavesOut(part))
            return Measured(pollutant);
        var codes = new int[DayCount];
        CopyCodes(pollutant, part, 0, codes);
        return codes;
    }

    /// <summary>The same of the days from first to last that the grid holds.</summary>
    public int[] Codes(Pollutant pollutant, LocalDate first, LocalDate last)
    {
        var from = Math.Max(0, DayOf(first));
        var codes = new int[Math.Max(0, Math.Min(DayCount - 1, DayOf(last)) - from + 1)];
        if (codes.Length > 0)
            CopyCodes(pollutant, EventScope.Statistics, from, codes);
        return codes;
    }

    // One place decides what enters. A figure that reads the grid itself forgets the events, and then the bulletin and the explanation of
    // the same figure differ; EnteringDaysTests deletes the values by hand and compares the figures.

    /// <summary>The same of as many days from a first one as there is room for.</summary>
    public void CopyCodes(Pollutant pollutant, EventScope part, int first, Span<int> codes)
    {
        Measured(pollutant).Slice(first, codes.Length).CopyTo(codes);
        for (var i = 0; LeavesOut(part) && i < codes.Length; i++)
            if (leftOut![first + i].Contains(pollutant))
                codes[i] = Concentration.MissingCode;
    }

    /// <summary>The unrounded values; of use where <see cref="Codes(Pollutant, EventScope)"/> has one.</summary>
    public ExactValues Exact(Pollutant pollutant) => grid.Exact(pollutant, row);

    /// <summary>The days that count as valid for the statistics of a pollutant; negative codes do not. By the rule for days left out these are those measured or those that enter.</summary>
    public ReadOnlySpan<int> Counted(Pollutant pollutant) =>
        Options.ExcludedDays == ExcludedDayRule.Missing ? Codes(pollutant, EventScope.Statistics) : Measured(pollutant);

    /// <summary>The AQI of a day by an edition.</summary>
    public AqiSummary Aqi(int day, Edition edition)
    {
        Span<Concentration> six = stackalloc Concentration[Pollutants.Count];
        grid.CopyDay(row, day, six, out var ozone1h);
        IndexedValues.Replace(grid, row, day, edition, six);
        var without = LeftOut(day, EventScope.Days);
        foreach (var pollutant in Pollutants.All)
            if (without.Contains(pollutant))
                six[(int)pollutant] = Concentration.Missing;
        if (without.Contains(Pollutant.O3))
            ozone1h = Concentration.Missing;
        return AqiSummary.Daily(six, ozone1h, AqiRules.OfDay(edition, Options.Aqi), NotBlocking(day, without));
    }

    /// <summary>AQI and primary pollutants of so many days from a first one, as <see cref="AqiSummary.Packed"/> has them.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="editions">Which editions judge the days, from the first one; their days are those wanted.</param>
    public int[] PackedAqis(int first, EditionSpan[] editions)
    {
        var packed = new int[editions.Sum(e => e.Count)];
        var leavesOut = LeavesOut(EventScope.Days);
        foreach (var (edition, from, length) in editions)
        {
            var lookedUp = DailyIaqiTable.IsEnough(edition, Options.Aqi);
            var table = DailyIaqiTable.Of(edition);
            if (lookedUp && !hasPlan)
                table.Pack(grid, row, first + from, packed.AsSpan(from, length), notMonitored);
            for (var day = from; lookedUp && hasPlan && day < from + length; day++)
                table.Pack(grid, row, first + day, packed.AsSpan(day, 1), NotMonitored(first + day));
            var ozone = grid.Published(Pollutant.O3, row);
            for (var day = first + from; day < first + from + length; day++)
                if (!lookedUp || table.NeedsOzone1h(ozone[day]) || (leavesOut && !leftOut![day].IsEmpty))
                    packed[day - first] = Aqi(day, edition).Packed;
        }

        return packed;
    }

    /// <summary>The AQI of every day, -1 for NA.</summary>
    public int[] Aqis(EditionCalendar editions) => Aqis(0, DayCount, editions);

    /// <summary>The AQI of so many days from a first one, -1 for NA.</summary>
    public int[] Aqis(int first, int count, EditionCalendar editions)
    {
        var all = PackedAqis(first, EditionSpan.Of(FirstDay.PlusDays(first), count, editions));
        for (var day = 0; day < all.Length; day++)
            all[day] >>= AqiSummary.PrimaryBits; // NA stays -1
        return all;
    }

    /// <summary>The measured values that events leave out of so many days from a first one.</summary>
    public IReadOnlyList<ExcludedDay> Excluded(int first, int count)
    {
        if (events is null || leftOut is null || Options.EventScope == EventScope.None)
            return [];
        var excluded = new List<ExcludedDay>();
        for (var day = first; day < first + count; day++)
        {
            var date = FirstDay.PlusDays(day);
            var byEvent = leftOut[day].ToList().Where(p => Measured(p)[day] >= 0).GroupBy(p => events.Find(date, p)!);
            excluded.AddRange(byEvent.Select(g => new ExcludedDay(date, [.. g], g.Key)));
        }

        return excluded;
    }

    /// <summary>The pollutants whose absence does not withhold the AQI of a day (HJ 633-2026, 5.3): those outside the monitoring plan, and those an event leaves out unless they count as missing.</summary>
    public PollutantMask NotBlocking(int day, PollutantMask without) =>
        Options.ExcludedDays == ExcludedDayRule.Missing ? NotMonitored(day) : NotMonitored(day).Union(without);

    private PollutantMask NotMonitored(int day) => hasPlan ? Options.Aqi.NotMonitoredOn(Area, FirstDay.PlusDays(day)) : notMonitored;

    /// <summary>Whether an event leaves anything out of a part of the assessment.</summary>
    public bool LeavesOut(EventScope part) => leftOut is not null && (Options.EventScope & part) != EventScope.None;
}
