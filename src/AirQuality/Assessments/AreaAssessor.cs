using System.Numerics;
using AirQuality.Indices;
using AirQuality.Kernels;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Assessments;

/// <summary>Assesses one area over periods, on integers: its AQIs are made once, its days are read where they lie.</summary>
internal sealed class AreaAssessor
{
    private readonly EnteringDays days;
    private readonly int firstAqi;
    private readonly int[] aqis;
    private readonly DayRoom room;

    /// <summary>For periods that lie in the days of a grid from a first one, judged by the same editions.</summary>
    /// <param name="days">The days.</param>
    /// <param name="first">The first day of the periods, as a day of the grid.</param>
    /// <param name="editions">The editions that judge from there on.</param>
    /// <param name="room">Room of the thread.</param>
    public AreaAssessor(EnteringDays days, int first, EditionSpan[] editions, DayRoom room)
    {
        this.room = room;
        this.days = days;
        firstAqi = first;
        aqis = days.PackedAqis(first, editions);
    }

    public PeriodAssessment Assess(PeriodInGrid period)
    {
        var terms = period.Terms;
        var known = aqis.AsSpan(period.Count == 0 ? 0 : period.First - firstAqi, period.Count);
        Span<int> primaryDays = stackalloc int[AirQuality.Terms.Pollutants.Count];
        var (valid, good, heavy) = CountDays(known, primaryDays, days.Options.Standards.Thresholds);
        var figures = new PollutantFigures[AirQuality.Terms.Pollutants.Count];
        foreach (var pollutant in AirQuality.Terms.Pollutants.All)
            figures[(int)pollutant] = Figures(pollutant, period, primaryDays[(int)pollutant]);
        return new PeriodAssessment
        {
            Area = days.Area,
            Period = terms.Period,
            Edition = terms.Edition,
            Pollutants = PollutantFigures.Assess(figures, terms),
            Index = CompositeIndex.Compute(figures, static (all, p) => all[(int)p].Evaluated(p), terms.Index),
            DayAqis = Assessments.DayAqis.ListOf(terms.Period.Start, terms.Period.Days, aqis, period.Start - firstAqi),
            ValidDays = valid,
            GoodDays = good,
            GoodRatio = DayRatio.Of(good, valid),
            HeavyDays = heavy,
            HeavyRatio = DayRatio.Of(heavy, valid),
            DaysReason = ReasonOf(known, valid, period),
            Reasons = PollutantFigures.Reasons(figures),
            Status = days.Options.StatusOf(days.Area, terms.Period),
            IsClassOne = days.Options.ClassOf(days.Area) == LimitClass.One,
            Excluded = days.Excluded(period.First, period.Count),
        };
    }

    private PollutantFigures Figures(Pollutant pollutant, PeriodInGrid period, int primaryDays)
    {
        var entering = Entering(pollutant, period);
        var limits = days.Options.ClassOf(days.Area);
        var limit = period.Editions.Length == 0 ? 0 : period.Editions[0].Edition.DailyLimit(pollutant, limits);
        var sums = PeriodKernel.Sums(entering, limit * Concentration.Scale);
        var exceedances = period.Editions.Length <= 1
            ? new Exceedances(sums.Above, new ExceedingDay(sums.Largest, limit))
            : ByEdition(pollutant, entering, period.Editions, limits);
        var statistics = sums.Count == 0 ? default
            : days.Options.DailyPrecision == DailyPrecision.Published ? OfPublished(pollutant, entering, sums)
            : OfExact(pollutant, entering, period);

        // Two counts that only differ where events leave days out: the statistics are of the days that enter, the validity of the period
        // is of the days that were measured, unless the options take a day left out for missing.
        var counted = days.Options.ExcludedDays == ExcludedDayRule.Missing ? entering[..period.Count] : days.Measured(pollutant).Slice(period.First, period.Count);
        var isPlain = days.Options.ExcludedDays == ExcludedDayRule.Missing || !days.LeavesOut(EventScope.Statistics);
        return new PollutantFigures
        {
            ValidDays = sums.Count,
            Mean = statistics.Mean,
            Percentile = statistics.Percentile,
            ExceedanceDays = exceedances.Days,
            Largest = exceedances.Largest,
            PrimaryDays = primaryDays,
            Class = limits,
            Reason = ReasonOf(counted, isPlain ? sums.Count : PeriodKernel.Present(counted), period),
        };
    }

    /// <summary>The days that enter, in whole blocks: the kernels have no tail.</summary>
    private ReadOnlySpan<int> Entering(Pollutant pollutant, PeriodInGrid period)
    {
        var entering = room.Take(period.Count);
        days.CopyCodes(pollutant, EventScope.Statistics, period.First, entering[..period.Count]);
        return entering;
    }

    private static ExactStatistics OfPublished(Pollutant pollutant, ReadOnlySpan<int> entering, PeriodSums sums)
    {
        var (place, hundredths) = PercentileRule.Place(sums.Count, AssessmentRules.PercentileOrder(pollutant));

        // Not sorted: of a year's days only two are wanted, and counting how many are at most a value finds them by halving, without a
        // branch.
        var (value, next) = PeriodKernel.AtPlace(entering, PublishedStep.Of(pollutant), place, sums);
        return new ExactStatistics(new ExactFigure(new Quotient(sums.Sum, sums.Count)), new ExactFigure(PercentileRule.Between(value, next, hundredths)));
    }

    private ExactStatistics OfExact(Pollutant pollutant, ReadOnlySpan<int> entering, PeriodInGrid period)
    {
        var exact = days.Exact(pollutant).Slice(period.First, period.Count);
        var valid = new List<DayValue>(period.Count);
        for (var i = 0; i < exact.Length; i++)
            if (entering[i] >= 0)
                valid.Add(exact[i]);
        return ExactDays.Figures(valid, AssessmentRules.PercentileOrder(pollutant));
    }

    /// <summary>Where the period straddles a change of limits: the days above those of their own edition, and the one furthest above.</summary>
    private static Exceedances ByEdition(Pollutant pollutant, ReadOnlySpan<int> entering, EditionSpan[] editions, LimitClass limits)
    {
        var count = 0;
        var largest = ExceedingDay.None;
        foreach (var (edition, first, length) in editions)
        {
            var limit = edition.DailyLimit(pollutant, limits);
            var sums = PeriodKernel.SumsOneByOne(entering.Slice(first, length), limit * Concentration.Scale);
            var day = new ExceedingDay(sums.Largest, limit);
            if (sums.Above > 0 && day.IsFurtherAbove(largest))
                largest = day;
            count += sums.Above;
        }

        return new Exceedances(count, largest);
    }

    private AqiCounts CountDays(ReadOnlySpan<int> packed, Span<int> primaryDays, AqiThresholds thresholds)
    {
        // The AQI stands above the bits of the primary pollutants, one bit each, and NA is a missing code: whole passes of the kernels,
        // each over days that stay in the first cache, and no branch on what changes from day to day.
        var all = room.Take(packed.Length);
        packed.CopyTo(all);
        foreach (var pollutant in AirQuality.Terms.Pollutants.All)
            primaryDays[(int)pollutant] = PeriodKernel.WithBit(all, (int)pollutant);
        var missing = PeriodKernel.AtMost(all, AqiSummary.None);
        var good = PeriodKernel.AtMost(all, LastOf(thresholds.GoodUpTo)) - missing;
        return new AqiCounts(all.Length - missing, good, all.Length - PeriodKernel.AtMost(all, LastOf(thresholds.HeavyAbove)));

        static int LastOf(int aqi) => (aqi << AqiSummary.PrimaryBits) | ((1 << AqiSummary.PrimaryBits) - 1);
    }

    /// <summary>Why there are too few valid days among the period's, negative ones being missing, or <c>null</c>.</summary>
    private static Reason? ReasonOf(ReadOnlySpan<int> counted, int valid, PeriodInGrid period)
    {
        for (var i = 0; i < period.NeededDays.Length; i++)
        {
            var of = counted[period.NeededDays[i]];
            var present = of.Length == counted.Length ? valid : PeriodKernel.Present(of);
            if (present < period.Terms.Needs[i].Needed)
                return PeriodValidity.TooFew(present, period.Terms.Needs[i]);
        }

        return null;
    }
}
