using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Assessments;

/// <summary>Assesses regions of areas, such as a province of cities: each statistic is the mean of the areas' statistics (HJ 663), rounded once.</summary>
public static class RegionAssessor
{
    /// <summary>Assesses every region of a level.</summary>
    /// <param name="members">The assessments of the areas, all of one period.</param>
    /// <param name="level">The level of the regions; areas that lie in none are left out.</param>
    /// <returns>
    /// One assessment a region, in the order in which they first appear. Good, heavy, exceedance and valid days are sums of
    /// area days; a statistic is valid when that of every member is.
    /// </returns>
    public static IReadOnlyList<PeriodAssessment> Assess(IReadOnlyList<PeriodAssessment> members, AreaLevel level)
    {
        ArgumentNullException.ThrowIfNull(members);
        return [.. members.Where(m => m.Area.At(level) is not null).GroupBy(m => m.Area.At(level)!).Select(g => Assess(g.Key, [.. g]))];
    }

    private static PeriodAssessment Assess(Area region, List<PeriodAssessment> members)
    {
        var period = members[0].Period;
        var edition = members[0].Edition;
        var pollutants = new PollutantAssessment[AirQuality.Terms.Pollutants.Count];
        foreach (var pollutant in AirQuality.Terms.Pollutants.All)
            pollutants[(int)pollutant] = Mean(pollutant, members, edition);
        var valid = members.Sum(m => m.ValidDays);
        var good = members.Sum(m => m.GoodDays);
        return new PeriodAssessment
        {
            Area = region,
            Period = period,
            Edition = edition,
            Pollutants = pollutants,
            Index = CompositeIndex.Compute(p => pollutants[(int)p].Exact, new IndexTerms(edition, members[0].Index.Scheme)),
            DayAqis = [],
            ValidDays = valid,
            GoodDays = good,
            GoodRatio = valid == 0 ? null : new Fraction(good * 100, valid).Round(1),
            HeavyDays = members.Sum(m => m.HeavyDays),
            DaysReason = FirstReason(members, m => m.DaysReason),
            Reasons = [.. pollutants.Where(p => !p.IsValid).Select(p => p.Reason!.For(p.Pollutant))],
        };
    }

    private static PollutantAssessment Mean(Pollutant pollutant, List<PeriodAssessment> members, Edition edition)
    {
        // The mean of the cities' statistics, not a statistic of their mean days: so HJ 663 and the published provincial figures have it, and the
        // 90th percentile of a province's mean days would be far below what any of its cities had.
        var parts = members.ConvertAll(m => m[pollutant]);
        var statistics = parts.Where(p => p.Unrounded is not null).Select(p => p.Unrounded!.Value).ToList();
        Fraction? mean = statistics.Count == 0 ? null : statistics.Aggregate((x, y) => x + y) / statistics.Count;
        ExactFigure? exact = mean is { } value ? new ExactFigure(value) : null;
        var published = mean?.Round(parts[0].Decimals);
        var byPercentile = AssessmentRules.ByPercentile(pollutant);
        return new PollutantAssessment
        {
            Pollutant = pollutant,
            ValidDays = parts.Sum(p => p.ValidDays),
            Mean = byPercentile ? null : published,
            Percentile = byPercentile ? published : null,
            PercentileOrder = AssessmentRules.PercentileOrder(pollutant),
            Exact = exact,
            Decimals = parts[0].Decimals,
            ExceedanceDays = parts.Sum(p => p.ExceedanceDays),
            LargestExceedanceMultiple = parts.Max(p => p.LargestExceedanceMultiple),
            ExceedanceMultiple = exact is { } figure ? PollutantFigures.ExceedanceMultiple(pollutant, figure, edition) : null,
            Attained = exact is { } judged ? PollutantFigures.Keeps(pollutant, judged, edition.SingleIndexLimit(pollutant)) : null,
            PrimaryDays = parts.Sum(p => p.PrimaryDays),
            Reason = FirstReason(members, m => m[pollutant].Reason),
        };
    }

    private static Reason? FirstReason(List<PeriodAssessment> members, Func<PeriodAssessment, Reason?> reasonOf) =>
        members.Select(m => reasonOf(m)?.For(m.Area)).FirstOrDefault(r => r is not null);
}
