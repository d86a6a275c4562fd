using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Assessments;

/// <summary>
/// Assesses regions of areas, such as a province of cities: each statistic and ratio is the mean of the areas' own, rounded once. So are the good-day
/// ratios published for August 2017, 92.4 % of Guangdong and 88.4 % of its Pearl River Delta; the national monitoring centre says the same of percentiles.
/// </summary>
public static class RegionAssessor
{
    /// <summary>Assesses every region of a level.</summary>
    /// <param name="members">The assessments of the areas, all of one period.</param>
    /// <param name="level">The level of the regions; areas that lie in none are left out.</param>
    /// <returns>
    /// One assessment a region, in the order in which they first appear. Valid, good, heavy, exceedance and primary days are means of the
    /// areas' days, rounded to whole ones; ratios are means of their ratios. A statistic is valid when that of every member is.
    /// </returns>
    public static IReadOnlyList<PeriodAssessment> Assess(IReadOnlyList<PeriodAssessment> members, AreaLevel level)
    {
        ArgumentNullException.ThrowIfNull(members);
        return [.. members.Where(m => m.Area.At(level) is not null).GroupBy(m => m.Area.At(level)!).Select(g => Assess(g.Key, [.. g], TermsOf(g.First())))];
    }

    /// <summary>A region whose own days are known: its figures are those of its members, its days stay the mean of theirs.</summary>
    internal static PeriodAssessment Of(PeriodAssessment ofOwnDays, IEnumerable<PeriodAssessment> areas, PeriodTerms terms)
    {
        List<PeriodAssessment> members = [.. areas.Where(a => ofOwnDays.Area.Equals(a.Area.At(ofOwnDays.Area.Level)))];
        return members.Count == 0 ? ofOwnDays : Assess(ofOwnDays.Area, members, terms) with { DayAqis = ofOwnDays.DayAqis, Excluded = ofOwnDays.Excluded };
    }

    private static PeriodTerms TermsOf(PeriodAssessment member) => new(member.Period, member.Period.End, new IndexTerms(member.Edition, member.Index.Scheme), []);

    private static PeriodAssessment Assess(Area region, List<PeriodAssessment> members, PeriodTerms terms)
    {
        var pollutants = new PollutantAssessment[AirQuality.Terms.Pollutants.Count];
        foreach (var pollutant in AirQuality.Terms.Pollutants.All)
            pollutants[(int)pollutant] = Mean(pollutant, members, terms);
        return new PeriodAssessment
        {
            Area = region,
            Period = terms.Period,
            Edition = terms.Edition,
            Pollutants = pollutants,
            Index = CompositeIndex.Compute(pollutants, static (all, p) => all[(int)p].Exact, terms.Index),
            DayAqis = [],
            ValidDays = Days(members, m => m.ValidDays),
            GoodDays = Days(members, m => m.GoodDays),
            GoodRatio = MeanRatio(members, m => m.GoodRatio),
            HeavyDays = Days(members, m => m.HeavyDays),
            HeavyRatio = MeanRatio(members, m => m.HeavyRatio),
            Status = DayStatuses.Together(members.Select(m => m.Status)),
            IsClassOne = members.TrueForAll(m => m.IsClassOne),
            DaysReason = FirstReason(members, m => m.DaysReason),
            Reasons = [.. pollutants.Where(p => !p.IsValid).Select(p => p.Reason!.For(p.Pollutant))],
        };
    }

    private static int Days(List<PeriodAssessment> members, Func<PeriodAssessment, int> daysOf) => (int)HalfEven.Divide(members.Sum(m => (long)daysOf(m)), members.Count);

    /// <summary>The mean of the areas' ratios as they are published.</summary>
    private static decimal? MeanRatio(List<PeriodAssessment> members, Func<PeriodAssessment, decimal?> ratioOf)
    {
        // As published, not before rounding: the 88.4 % of the Pearl River Delta are the mean of what was printed for its nine cities, 88.44; that of the
        // ratios before they were rounded is 88.453 and would have been printed 88.5.
        return MeanOf([.. members.Select(ratioOf).OfType<decimal>().Select(r => (Fraction)r)])?.Round(1);
    }

    private static PollutantAssessment Mean(Pollutant pollutant, List<PeriodAssessment> members, PeriodTerms terms)
    {
        // The mean of the cities' statistics, not a statistic of their mean days: so HJ 663 and the published provincial figures have it,
        // and the 90th percentile of a province's mean days would lie below its cities' own, whose bad days fall on different dates.
        var parts = members.ConvertAll(m => m[pollutant]);
        var mean = MeanOf(parts, p => p.ExactMean, p => p.Mean);
        var percentile = MeanOf(parts, p => p.ExactPercentile, p => p.Percentile);
        var decimals = parts[0].Decimals;
        var evaluated = AssessmentRules.ByPercentile(pollutant) ? percentile : mean;
        var limits = members.TrueForAll(m => m.IsClassOne) ? LimitClass.One : LimitClass.Two;
        JudgedStatistics? judged = evaluated is { } known ? new JudgedStatistics(pollutant, mean ?? known, percentile ?? known) : null;
        return new PollutantAssessment
        {
            Pollutant = pollutant,
            ValidDays = Days(members, m => m[pollutant].ValidDays),
            Mean = mean?.Round(decimals),
            Percentile = percentile?.Round(decimals),
            PercentileOrder = AssessmentRules.PercentileOrder(pollutant),
            ExactMean = mean,
            ExactPercentile = percentile,
            Decimals = decimals,
            ExceedanceDays = Days(members, m => m[pollutant].ExceedanceDays),
            LargestExceedanceMultiple = parts.Max(p => p.LargestExceedanceMultiple),
            ExceedanceMultiple = evaluated is { } figure ? PollutantFigures.ExceedanceMultiple(pollutant, figure, terms.Edition.AnnualLimit(pollutant, limits)) : null,
            Attained = judged?.Keeps(terms, limits),
            AttainedClassOne = judged?.Keeps(terms, LimitClass.One),
            AttainedClassTwo = judged?.Keeps(terms, LimitClass.Two),
            PrimaryDays = Days(members, m => m[pollutant].PrimaryDays),
            Reason = FirstReason(members, m => m[pollutant].Reason),
        };
    }

    private static ExactFigure? MeanOf(List<PollutantAssessment> parts, Func<PollutantAssessment, ExactFigure?> exactOf, Func<PollutantAssessment, decimal?> publishedOf) =>
        MeanOf([.. parts.Select(p => exactOf(p)?.ToFraction() ?? publishedOf(p)).OfType<Fraction>()]) is { } mean ? new ExactFigure(mean) : null;

    private static Fraction? MeanOf(List<Fraction> values) => values.Count == 0 ? null : values.Aggregate((x, y) => x + y) / values.Count;

    private static Reason? FirstReason(List<PeriodAssessment> members, Func<PeriodAssessment, Reason?> reasonOf) =>
        members.Select(m => reasonOf(m)?.For(m.Area)).FirstOrDefault(r => r is not null);
}
